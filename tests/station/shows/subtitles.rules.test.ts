/** Subtitles as people have them become WebVTT. */
import { expect, test } from 'vitest'
import { officeText } from '../../../electron/station/sheets/officeText.rules.ts'
import { toVtt } from '../../../electron/station/shows/subtitles.rules.ts'

const srt =
  '1\r\n00:00:01,5 --> 00:00:02,250\r\n你好\r\n\r\n2\r\n0:00:03.000 --> 00:00:04,000\r\n<font color="red">再<b>见</b></font> & 3 < 4\r\n'

test('SRT becomes WebVTT: times, numbers, line ends, colours', () => {
  expect(toVtt(`\u{feff}${srt}`)).toEqual({
    vtt: 'WEBVTT\n\n00:00:01.500 --> 00:00:02.250\n你好\n\n00:00:03.000 --> 00:00:04.000\n再<b>见</b> &amp; 3 &lt; 4\n',
  })
})

test('WebVTT stays as it is', () => {
  expect(toVtt('WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nhi')).toEqual({
    vtt: 'WEBVTT\n\n00:01.000 --> 00:02.000\nhi',
  })
})

test('numbers that are spoken stay, the number of the next cue goes', () => {
  const text = '1\n00:00:01,000 --> 00:00:02,000\n2026\n\n2\n00:00:03,000 --> 00:00:04,000\n100\n'
  expect(toVtt(text)).toEqual({
    vtt: 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n2026\n\n00:00:03.000 --> 00:00:04.000\n100\n',
  })
})

test('text without a time is no subtitles', () => {
  expect(toVtt('会议记录')).toEqual({ problem: expect.stringContaining('no line in it gives a time') })
})

const GB = Uint8Array.from([0xc4, 0xe3, 0xba, 0xc3])
test.each([
  ['UTF-8', new TextEncoder().encode('你好')],
  ['UTF-8 with its mark', new TextEncoder().encode('\u{feff}你好')],
  ['GB 18030', GB],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x60, 0x4f, 0x7d, 0x59])],
])('text in %s is read', (_, bytes) => {
  expect(officeText(bytes)).toBe('你好')
})

test('what is no text is refused', () => {
  for (const bytes of [Uint8Array.from([65, 0, 66]), Uint8Array.from([0xff, 0xff, 0x20])])
    expect(() => officeText(bytes)).toThrow(/neither UTF-8 nor GB 18030/)
})
