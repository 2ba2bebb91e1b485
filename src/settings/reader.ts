import { resolve } from 'node:path';
import type { Setting } from './setting';

const SHORTEST_TOKEN = 16;
const UNITS = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** Reads settings from the environment, and gathers what is wrong with them. */
export class SettingReader {
  readonly faults: string[] = [];

  constructor(readonly env: NodeJS.ProcessEnv) {}

  fault(text: string): void {
    this.faults.push(text);
  }

  /** Whether it was set, rather than left at its default. */
  given({ variable }: Setting): boolean {
    return Boolean(this.env[variable]);
  }

  text(setting: Setting): string {
    return this.env[setting.variable] || setting.default;
  }

  textOrNull(setting: Setting): string | null {
    return this.text(setting) || null;
  }

  /** Parts between commas. */
  list(setting: Setting): string[] {
    return this.text(setting)
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  }

  path(setting: Setting): string | null {
    return this.text(setting) ? resolve(this.text(setting)) : null;
  }

  number(setting: Setting, most = Number.MAX_SAFE_INTEGER, least = 1): number {
    const value = Number(this.text(setting));
    if (!Number.isInteger(value) || value < least || value > most)
      this.fault(`${setting.variable} is "${this.text(setting)}"; it takes a whole number from ${least} to ${most}.`);
    return value;
  }

  /** A size as it was written, such as 512m. */
  size(setting: Setting): string {
    const value = this.text(setting);
    if (!/^\d+[kmg]$/i.test(value))
      this.fault(`${setting.variable} is "${value}"; it takes a size such as 512m or 2g.`);
    return value;
  }

  bytes(setting: Setting): number {
    const size = this.size(setting);
    return Number.parseInt(size, 10) * UNITS[size.at(-1)!.toLowerCase() as keyof typeof UNITS];
  }

  bytesOrNone(setting: Setting): number {
    return this.text(setting) === '0' ? 0 : this.bytes(setting);
  }

  yes(setting: Setting): boolean {
    const value = this.text(setting);
    if (value !== 'true' && value !== 'false') this.fault(`${setting.variable} is "${value}"; it takes true or false.`);
    return value === 'true';
  }

  /** A secret, which no fault repeats. */
  token(setting: Setting): string | null {
    const value = this.textOrNull(setting);
    if (value !== null && value.length < SHORTEST_TOKEN)
      this.fault(`${setting.variable} is too short to be safe; it takes at least ${SHORTEST_TOKEN} characters.`);
    return value;
  }
}
