/** A line that stays. Progress goes to standard error, so that a pipe gets the tables alone. */
export function say(text: string): void {
  clear();
  console.error(text);
}

/** A line that the next one takes the place of; nothing where no one looks. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text.slice(0, (process.stderr.columns || 80) - 1)}`);
}

export function clear(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
