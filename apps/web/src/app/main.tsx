import { createRoot } from 'react-dom/client';
import { startI18n } from '../lib/i18n.ts';
import { App } from './app.tsx';
import './global.css';

await startI18n();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
