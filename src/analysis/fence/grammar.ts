import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type ATN,
  ATNDeserializer,
  BaseErrorListener,
  CharStream,
  CommonTokenStream,
  LexerInterpreter,
  ParserInterpreter,
  type ParserRuleContext,
  type ParseTree,
  TerminalNode,
  Token,
  Vocabulary,
} from 'antlr4ng';
import { CypherError } from '../error';
import type { Place } from './place';

/** A statement as Neo4j's own grammar reads it: `rule` names a grammar rule, or is 'token' for a leaf, whose text is as written. */
export interface Tree extends Place {
  rule: string;
  token: string;
  text: string;
  parts: Tree[];
}

// The published tables of the grammar are read with the parser's interpreter instead of loading the package's own bundle:
// 90 ms and 20 MB where the bundle takes 1.3 s and 280 MB, and all syntax errors come to us instead of being recovered from.
const tablesFolder = (): string =>
  join(dirname(require.resolve('@neo4j-cypher/language-support/grammar/Cypher25Parser.g4')), '../generated-parser');

/** Characters that are read before all that was remembered is forgotten: bounds it, whatever there is to read. */
const MOST_READ = 500_000;

interface Tables {
  atn: ATN;
  vocabulary: Vocabulary;
  list: (section: string) => string[];
}

let loaded: { lexer: Tables; parser: Tables } | undefined;

function readTables(file: string): Tables {
  const sections: Record<string, string[]> = {};
  let section: string[] = [];
  for (const line of readFileSync(join(tablesFolder(), file), 'utf8').split(/\r?\n/)) {
    if (/^[a-z ]+:$/.test(line)) {
      section = [];
      sections[line.slice(0, -1)] = section;
    } else if (line !== '') section.push(line);
  }
  const list = (key: string): string[] => sections[key] ?? [];
  const names = (key: string) => list(key).map((name) => (name === 'null' ? null : name));
  return {
    atn: new ATNDeserializer().deserialize(JSON.parse(list('atn').join(''))),
    vocabulary: new Vocabulary(names('token literal names'), names('token symbolic names')),
    list,
  };
}

class Refusing extends BaseErrorListener {
  override syntaxError(_recognizer: unknown, _symbol: unknown, line: number, column: number, message: string): void {
    // The parser's own list of what it expected runs to hundreds of words.
    const told = message
      .replace(/ expecting \{.*$/s, '')
      .replace(/no viable alternative at input '.*(.{20})'$/s, "cannot go on at '$1'");
    throw new CypherError('CYPHER_REFUSED', `Line ${line}, column ${column + 1}: this is not Cypher: ${told}.`, {
      rule: 'SYNTAX',
      line,
      column: column + 1,
    });
  }
}

/** Reads the grammar's tables if that has not been done: some 100 ms, else spent on the first statement. */
export function loadGrammar(): { lexer: Tables; parser: Tables } {
  loaded ??= { lexer: readTables('CypherCmdLexer.interp'), parser: readTables('CypherCmdParser.interp') };
  return loaded;
}

/** The tokens of a statement, spaces and comments left out. */
export function tokensOf(text: string): Tree[] {
  return reader()
    .tokenize(text)
    .getTokens()
    .filter((token) => token.channel === Token.DEFAULT_CHANNEL && token.type !== Token.EOF)
    .map(leaf);
}

/** The tree of a statement. The first syntax error is thrown: nothing is recovered from. */
export function parse(text: string): Tree {
  return toTree(reader().parse(text), loadGrammar().parser.list('rule names'));
}

/** Reads statements, and remembers from one to the next what the characters and tokens that it saw led to, which is most of the work. */
class Reader {
  private readonly lexer: LexerInterpreter;
  private readonly parser: Parser;
  private readonly start: number;
  private read = 0;

  constructor({ lexer, parser }: { lexer: Tables; parser: Tables }) {
    const [rules, channels, modes] = [lexer.list('rule names'), lexer.list('channel names'), lexer.list('mode names')];
    const nothing = CharStream.fromString('');
    this.lexer = new LexerInterpreter('Cypher', lexer.vocabulary, rules, channels, modes, lexer.atn, nothing);
    const ofParser = parser.list('rule names');
    this.start = ofParser.indexOf('statementsOrCommands');
    this.parser = new Parser('Cypher', parser.vocabulary, ofParser, parser.atn, this.tokenize(''));
    for (const each of [this.lexer, this.parser]) {
      each.removeErrorListeners();
      each.addErrorListener(new Refusing());
    }
  }

  /** Whether what it remembers may have grown large. */
  get isFull(): boolean {
    return this.read > MOST_READ;
  }

  tokenize(text: string): CommonTokenStream {
    this.read += text.length;
    this.lexer.inputStream = CharStream.fromString(text);
    const tokens = new CommonTokenStream(this.lexer);
    // At once: one that is read later would take them from the next statement.
    tokens.fill();
    return tokens;
  }

  parse(text: string): ParserRuleContext {
    return this.parser.parseAnew(this.tokenize(text), this.start);
  }
}

class Parser extends ParserInterpreter {
  parseAnew(tokens: CommonTokenStream, rule: number): ParserRuleContext {
    // Left behind by a statement with an error.
    this.parentContextStack = [];
    this.tokenStream = tokens;
    return this.parse(rule);
  }
}

let current: Reader | undefined;

function reader(): Reader {
  if (!current || current.isFull) current = new Reader(loadGrammar());
  return current;
}

function leaf(token: Token): Tree {
  const name = loadGrammar().parser.vocabulary.getSymbolicName(token.type) ?? '';
  return { rule: 'token', token: name, text: token.text ?? '', parts: [], line: token.line, column: token.column + 1 };
}

function toTree(node: ParseTree, rules: string[]): Tree {
  if (node instanceof TerminalNode) return leaf(node.symbol);
  const context = node as ParserRuleContext;
  const parts = (context.children ?? []).map((child) => toTree(child, rules));
  const { line, column } = { line: context.start?.line ?? 1, column: (context.start?.column ?? 0) + 1 };
  return { rule: rules[context.ruleIndex] ?? '', token: '', text: '', parts, line, column };
}

/** All tokens of a part as written, without spaces. */
export function textOf(tree: Tree): string {
  return tree.rule === 'token' ? tree.text : tree.parts.map(textOf).join('');
}

/** The expressions that are parts of this one. */
export function expressionsOf(tree: Tree): Tree[] {
  return tree.parts.filter((part) => part.rule === 'expression');
}
