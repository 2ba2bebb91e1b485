/** One setting: its environment variable, what it is when unset, and what it does. The README's table is made from these rows. */
export interface Setting {
  variable: string;
  default: string;
  help: string;
}

export function row(variable: string, value: string, help: string): Setting {
  return { variable, default: value, help };
}
