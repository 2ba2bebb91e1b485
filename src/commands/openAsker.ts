import type { Config } from '../config';
import { apiAsker, findApi } from './apiAsker';
import type { Asker } from './asker';
import { databaseAsker } from './databaseAsker';
import { stepReporter } from './terminal';

/** The running server at HOST and PORT; where none answers, the database, which is started if need be. */
export async function openAsker(config: Config): Promise<Asker> {
  const address = await findApi(config);
  return address ? apiAsker(address) : databaseAsker(config, stepReporter());
}
