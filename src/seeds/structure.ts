import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { readDate } from './dates';
import { didYouMean, type Problems } from './problems';
import type { Schema } from './schemaParts';
import type { Path, YamlFile } from './yamlFile';

/** What is wrong with one part of a value: where, what, and what to do. */
export interface Fault {
  path: Path;
  message: string;
  mend?: string;
}

export type Validator = (value: unknown) => Fault[];

/** Checks by a schema, or by one of its definitions. It is compiled when it is first used: to serve a graph that is loaded takes none. */
export function validator(schema: () => Schema, definition?: string): Validator {
  let check: ValidateFunction | undefined;
  return (value) => {
    check ??= compiled(schema(), definition);
    return check(value) ? [] : faults(check);
  };
}

function compiled(schema: Schema, definition?: string): ValidateFunction {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTypes: false,
  });
  ajv.addFormat('edtf', { type: 'string', validate: isDate });
  return ajv.compile(definition ? { ...schema, type: undefined, $ref: `#/definitions/${definition}` } : schema);
}

/**
 * Checks a whole file; each fault is a problem at its own line. Gives the entries that have one, named by the first `depth` steps to
 * them (`links/3`), so that the rest can still be judged.
 */
export function checkStructure(file: YamlFile, check: Validator, problems: Problems, depth: number): Set<string> {
  const found = check(file.value);
  for (const { path, message, mend } of found) problems.error(file.place(path), message, mend);
  return new Set(found.map(({ path }) => path.slice(0, depth).join('/')));
}

function isDate(text: string): boolean {
  try {
    readDate(text);
    return true;
  } catch {
    return false;
  }
}

function faults(check: ValidateFunction): Fault[] {
  const errors = (check.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  // A value that fits none of several forms fails in each of them; saying which forms there are is clearer.
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf');
  return errors
    .filter(
      (error) => !choices.some((choice) => error !== choice && error.schemaPath.startsWith(`${choice.schemaPath}/`)),
    )
    .map(fault);
}

function fault(error: ErrorObject): Fault {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : unescaped(step)));
  const { keyword, params, data } = error;
  const parent = error.parentSchema as { description?: string; properties?: object };
  const value = short(JSON.stringify(data));
  switch (keyword) {
    case 'additionalProperties': {
      const name = params.additionalProperty as string;
      const known = Object.keys(parent.properties ?? {});
      return {
        path: [...path, name],
        message: 'is not a property here',
        mend: didYouMean(name, known) ?? `known: ${known.join(', ')}`,
      };
    }
    case 'required':
      // A part of a schema that only makes demands says in its description what to do.
      return {
        path: [...path, params.missingProperty as string],
        message: 'is missing',
        mend: 'type' in parent ? undefined : parent.description,
      };
    case 'not':
      return { path, message: parent.description ?? 'must not be here', mend: 'leave out the one or the other' };
    case 'enum': {
      const values = (error.schema as string[]).map(String);
      return { path, message: `${value} is not one of ${values.join(', ')}`, mend: didYouMean(String(data), values) };
    }
    case 'format':
      return { path, message: `${value} ${dateFault(data as string)}` };
    case 'type':
      return {
        path,
        message: `${value} is not ${parent.description ?? `of the type ${[params.type].flat().join(' or ')}`}`,
      };
    case 'pattern':
    case 'minLength':
    case 'anyOf':
      return { path, message: `${short(value)} is not ${parent.description ?? error.message}` };
    case 'propertyNames':
      return { path: [...path, params.propertyName as string], message: 'cannot be used as a name here' };
    default:
      return { path, message: `${short(value)} ${error.message}` };
  }
}

function dateFault(text: string): string {
  try {
    readDate(text);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

function short(text = ''): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function unescaped(step: string): string {
  return step.replace(/~1/g, '/').replace(/~0/g, '~');
}
