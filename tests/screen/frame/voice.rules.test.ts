import { expect, test } from 'vitest'
import { voiceFor } from '../../../renderer/screen/frame/voice/voice.rules.ts'

const voice = (name: string, lang: string, localService = true) => ({ name, lang, localService })

test('a voice of the page’s own country speaks before another of its language', () => {
  const voices = [voice('a', 'en-US'), voice('b', 'zh-TW'), voice('c', 'zh_CN')]
  expect(voiceFor(voices, 'zh-CN')?.name).toBe('c')
  expect(voiceFor(voices.slice(0, 2), 'zh-CN')?.name).toBe('b')
})

test('a voice that needs a server, or of another language, is none', () => {
  expect(voiceFor([voice('a', 'zh-CN', false), voice('b', 'en-US')], 'zh-CN')).toBeNull()
})
