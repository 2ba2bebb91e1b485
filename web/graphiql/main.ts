import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './page.css';
import { EXAMPLES } from './examples';

// The server answers with this page at /graphql itself; a development server has it at /, and passes /graphql on.
const fetcher = createGraphiQLFetcher({ url: './graphql' });
const page = createElement(GraphiQL, { fetcher, defaultTabs: EXAMPLES, defaultEditorToolsVisibility: false });
createRoot(document.getElementById('graphiql')!).render(page);
