import { Command } from 'commander';
import { readConfig } from '../config';
import { firstOption, formatOption, paramOption } from './cypher';
import { openAsker } from './openAsker';
import { type Format, print } from './output';
import type { Parameters } from './params';
import { table } from './terminal';

interface Options {
  param?: Parameters;
  first?: number;
  format: Format;
}

export function analysisCommand(): Command {
  return new Command('analysis')
    .description('answer a question that is asked often, or list them')
    .argument(
      '[name]',
      'which; left out, all are listed with the names of their parameters, and with --format json their defaults',
    )
    .addOption(paramOption())
    .addOption(firstOption())
    .addOption(formatOption())
    .action(analysis);
}

async function analysis(name: string | undefined, { param, first, format }: Options): Promise<void> {
  const asker = await openAsker(readConfig());
  try {
    if (name !== undefined) {
      print(await asker.analysis(name, param, first), format, asker.where);
      return;
    }
    const all = await asker.analyses();
    if (format === 'table')
      console.log(
        table(all.map((one) => [one.name, one.title, one.parameters.map((parameter) => parameter.name).join(', ')])),
      );
    else {
      const columns = ['name', 'title', 'question', 'parameters'] as const;
      const rows = all.map((one) => columns.map((column) => one[column]));
      print({ columns, rows, truncated: false, durationMs: 0 }, format);
    }
  } finally {
    await asker.close();
  }
}
