import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { FoundDocument, PeopleDocument, PersonDocument } from './generated/graphql.js';

/** A client as these questions use it: data, or the code of the first error. */
export type Ask = <Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<{ data?: Data | null; code?: unknown }>;

/** Asks each question, prints the answers as JSON. */
export async function askAll(ask: Ask, more: () => object = () => ({})): Promise<void> {
  const person = (await ask(PersonDocument, { id: 'arjan-kampman' })).data?.person;
  const missing = (await ask(PersonDocument, { id: 'nobody' })).data;
  const found = (await ask(FoundDocument, { text: 'Twente' })).data?.search.nodes;
  const refused = (await ask(PeopleDocument, { first: -1 })).code;
  const pages: string[][] = [];
  for (let after: string | null | undefined; pages.length < 3; ) {
    const people = (await ask(PeopleDocument, { first: 4, after })).data?.people;
    pages.push(people?.nodes.map(({ id }) => id) ?? []);
    after = people?.pageInfo.endCursor;
  }
  console.log(JSON.stringify({ person, missing, found, refused, pages, ...more() }));
}
