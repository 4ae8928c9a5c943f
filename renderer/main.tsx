/** The page's entry: texts, queries, styles, then the screen or the console. */
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { App } from './App.tsx'
import { createQueries } from './client/queries.ts'
import { createI18n } from './i18n/i18n.ts'
import './styles/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root"')

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={createI18n('zh-CN')}>
      <QueryClientProvider client={createQueries()}>
        <App />
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
)
