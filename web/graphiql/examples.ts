const files = import.meta.glob<string>('./operations/*.graphql', { query: '?raw', import: 'default', eager: true });

/** The operations that a first visitor finds as tabs, in the order of their files' names. GraphiQL keeps what the visitor makes of them. */
export const EXAMPLES = Object.keys(files)
  .sort()
  .map((file) => ({ query: files[file]! }));
