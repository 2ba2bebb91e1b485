import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './page.css';
import { EXAMPLES } from './examples';

// The page is served at /graphql itself; the development server has it elsewhere, and passes this address on.
const fetcher = createGraphiQLFetcher({ url: './graphql' });
const page = createElement(GraphiQL, { fetcher, defaultTabs: EXAMPLES, defaultEditorToolsVisibility: false });
createRoot(document.getElementById('graphiql')!).render(page);
