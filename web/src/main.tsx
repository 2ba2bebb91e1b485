import { render } from 'preact';
import { App } from './parts/App';
import './style/page.css';
import './style/parts.css';
import './style/ask.css';

const root = document.getElementById('app');
if (root) render(<App />, root);
