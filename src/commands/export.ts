import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { GraphQLError } from 'graphql';
import { readConfig } from '../config';
import { UserError } from '../errors';
import { writeExport } from '../export/file';
import { FORMAT_NAMES, type FormatName } from '../export/format';
import { FORMATS } from '../export/formats';
import { piecesOf } from '../export/pieces';
import { OPTIONS, optionName, readQuestion } from '../export/question';
import { selectionOf } from '../export/select';
import { ExportSource } from '../export/source';
import { openDatabase } from './database';
import { progressBar, stepReporter } from './terminal';

type Given = Record<string, string> & { format: FormatName; output?: string };

export function exportCommand(): Command {
  const command = new Command('export')
    .description(
      'write the graph, or a part of it, with its citations, for other programmes; texts of documents stay here',
    )
    .addOption(new Option('--format <format>', 'what to write').choices([...FORMAT_NAMES]).makeOptionMandatory())
    .option('-o, --output <file>', 'file, for csv a folder or a .zip (default: standard output)');
  for (const [name, help] of Object.entries(OPTIONS)) command.option(`--${name} <value>`, help.replaceAll('`', ''));
  return command.action(exportGraph);
}

async function exportGraph({ format: name, output, ...given }: Given): Promise<void> {
  const question = await plainly(async () =>
    readQuestion(Object.fromEntries(Object.entries(given).map(([option, value]) => [optionName(option), value]))),
  );
  const format = FORMATS[name];
  const config = readConfig();
  if (name === 'csv' && output === undefined && process.stdout.isTTY)
    throw new UserError('CSV is several files, which a terminal cannot show.', 'Give a folder with -o.');
  const database = await openDatabase(config, stepReporter(), true);
  const bar = progressBar();
  let source: ExportSource | undefined;
  try {
    const selection = await plainly(() => selectionOf(database.graph, question));
    source = await ExportSource.open(database.graph, selection, {
      progress: bar.update,
      memoryFacts: config.loadMemoryFacts,
    });
    if (output !== undefined) await writeExport(format, source, output);
    else await pipeline(Readable.from(piecesOf(format, source)), process.stdout, { end: false }).catch(unlessClosed);
  } finally {
    bar.stop();
    source?.dispose();
    await database.close();
  }
}

/** An option that cannot be used, said as commands say it. */
async function plainly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof GraphQLError && error.extensions.argument !== undefined
      ? new UserError(error.message)
      : error;
  }
}

/** A reader that has seen enough, such as `head`, is no fault. */
function unlessClosed(error: NodeJS.ErrnoException) {
  if (!['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes(error.code ?? '')) throw error;
}
