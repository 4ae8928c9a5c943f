/** Every text of the page by language and namespace; Chinese is the reference that the types come from. */
import { consoleTexts } from './console.texts.ts'
import { screenTexts } from './screen.texts.ts'

export const zh = { ...screenTexts['zh-CN'], ...consoleTexts['zh-CN'] }
export const en = { ...screenTexts.en, ...consoleTexts.en }
