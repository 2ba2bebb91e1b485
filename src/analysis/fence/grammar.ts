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
  const stream = tokenize(text);
  stream.fill();
  return stream
    .getTokens()
    .filter((token) => token.channel === Token.DEFAULT_CHANNEL && token.type !== Token.EOF)
    .map(leaf);
}

/** The tree of a statement. The first syntax error is thrown: nothing is recovered from. */
export function parse(text: string): Tree {
  const { parser } = loadGrammar();
  const rules = parser.list('rule names');
  const interpreter = new ParserInterpreter('Cypher', parser.vocabulary, rules, parser.atn, tokenize(text));
  interpreter.removeErrorListeners();
  interpreter.addErrorListener(new Refusing());
  return toTree(interpreter.parse(rules.indexOf('statementsOrCommands')), rules);
}

function tokenize(text: string): CommonTokenStream {
  const { lexer } = loadGrammar();
  const [rules, channels, modes] = [lexer.list('rule names'), lexer.list('channel names'), lexer.list('mode names')];
  const input = CharStream.fromString(text);
  const interpreter = new LexerInterpreter('Cypher', lexer.vocabulary, rules, channels, modes, lexer.atn, input);
  interpreter.removeErrorListeners();
  interpreter.addErrorListener(new Refusing());
  return new CommonTokenStream(interpreter);
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
