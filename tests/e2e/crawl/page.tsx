/** A page with nothing but the crawl, driven by `window.crawl(props)`. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Level } from '../../../electron/contract/common.ts'
import { Crawl, type CrawlProps, type Witness } from '../../../renderer/crawl/Crawl.tsx'
import '@fontsource-variable/noto-sans-sc/index.css'
import './page.css'

export type Shown = Pick<CrawlProps, 'captions' | 'charactersPerSecond' | 'withdrawn' | 'covered'>

declare global {
  interface Window {
    crawl: (shown: Shown) => void
    /** Ids of the captions that ran through whole, in order. */
    passed: string[]
  }
}

const WORDS: Record<Level, string> = {
  red: '红色预警',
  orange: '橙色预警',
  yellow: '黄色预警',
  blue: '蓝色预警',
  info: '通知',
}

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no #root')
const root = createRoot(container)

window.passed = []
const witness: Witness = { passed: ({ id }) => window.passed.push(id), watch: () => () => {} }

window.crawl = shown =>
  root.render(
    <StrictMode>
      <Crawl
        {...shown}
        witness={witness}
        levelLabel={level => WORDS[level]}
        label="游走字幕"
        emptyText="暂无字幕"
      />
    </StrictMode>,
  )
