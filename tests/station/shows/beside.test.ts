/** What lies beside a video: subtitles, poster, facts, and the sheet of its folder. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exitCodeOf, summaryOf } from '../../../electron/station/shows/summary.rules.ts'
import { bringIn, library, listed, stick } from './importer.support.ts'
import { film, hasFfmpeg } from './support.ts'

describe.skipIf(!hasFfmpeg)('beside videos made by ffmpeg', () => {
  test('subtitles, poster and facts beside a video come with it', async () => {
    film(stick('a.mp4'))
    writeFileSync(stick('a.vtt'), '\u{feff}WEBVTT\n\n00:00.000 --> 00:01.000\n你好\n')
    writeFileSync(stick('a.en.vtt'), 'WEBVTT\n')
    writeFileSync(stick('a.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]), { mode: 0o444 })
    writeFileSync(stick('a.json'), '{"title":"班前会","genre":"kuaiban","unit":"综采二队"}')
    await bringIn()
    const [show] = (await listed()).list
    expect(show).toMatchObject({ title: '班前会', genre: 'kuaiban', unit: '综采二队', performers: '' })
    expect(show?.poster).toMatch(/poster\.jpg$/)
    expect(show?.subtitles.map(({ language }) => language).sort()).toEqual(['en', 'zh-CN'])
  })

  test('subtitles as SRT in GB 18030 come in as WebVTT, facts from a sheet of the folder', async () => {
    film(stick('a.mp4'))
    const gb = [0xc4, 0xe3, 0xba, 0xc3]
    writeFileSync(stick('a.srt'), Buffer.from([...Buffer.from('1\n00:00:00,000 --> 00:00:01,000\n'), ...gb]))
    writeFileSync(stick('节目.csv'), '文件,标题,主题\na.mp4,班前会,顶板\n')
    await bringIn()
    const { list, file } = await listed()
    expect(list).toMatchObject([{ title: '班前会', theme: '顶板' }])
    expect(readFileSync(file(list[0]?.id ?? '', 'subtitles.zh-CN.vtt') ?? '', 'utf8')).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n你好\n',
    )
  })

  test('a video whose people did not agree stays out', async () => {
    film(stick('a.mp4'))
    writeFileSync(stick('a.json'), '{"consent":false}')
    expect((await bringIn()).outcomes).toMatchObject([{ state: 'left-out', code: 'no-consent' }])
    expect(readdirSync(library())).toEqual([])
  })

  test.each(['{"consent":"未同意"}', '{"consent":false,"genre":"jazz"}', '{"consent":false'])(
    'a video stays out where %s beside it cannot be read',
    async facts => {
      film(stick('a.mp4'))
      writeFileSync(stick('a.json'), facts)
      const result = await bringIn()
      expect(result.outcomes).toMatchObject([{ state: 'left-out', code: 'unclear-consent' }])
      expect(summaryOf(result)).toContain('a.json cannot be read')
    },
  )

  test('a video stays out where the sheet leaves open whether its people agreed', async () => {
    film(stick('a.mp4'))
    writeFileSync(stick('节目.csv'), '文件,同意播放\nA.MP4,未同意\n')
    const result = await bringIn()
    expect(result.outcomes).toMatchObject([{ state: 'left-out', code: 'unclear-consent' }])
    expect(summaryOf(result)).toContain('"未同意"')
  })

  test('a sheet that cannot be read and a line for no video are named once, the videos come in', async () => {
    film(stick('a.mp4'))
    film(stick('b.mp4'), { pitch: 500 })
    writeFileSync(stick('节目.csv'), '文件,标题\na.mp4,班前会\nc.mp4,安全帽\n')
    writeFileSync(stick('坏.xlsx'), Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]))
    const result = await bringIn()
    expect(result.sheetRemarks.map(({ sheet }) => sheet).toSorted()).toEqual(['坏.xlsx', '节目.csv'])
    expect(summaryOf(result)).toContain('a line for c.mp4')
    expect(exitCodeOf(result)).toBe(1)
    expect((await listed()).list.map(({ title }) => title).toSorted()).toEqual(['b', '班前会'])
  })

  test('what beside a video is not fit is named and left out, the video comes in', async () => {
    film(stick('a.mp4'))
    writeFileSync(stick('a.vtt'), '会议记录\n')
    writeFileSync(stick('a.en.vtt'), Buffer.from([...Buffer.from('WEBVTT\n'), 0]))
    writeFileSync(stick('a.png'), 'no picture')
    writeFileSync(stick('a.json'), '{"genre":"jazz"}')
    const result = await bringIn()
    const summary = summaryOf(result)
    for (const file of ['a.vtt', 'a.en.vtt', 'a.png', 'a.json']) expect(summary).toContain(`(${file})`)
    expect(exitCodeOf(result)).toBe(1)
    expect((await listed()).list).toMatchObject([{ title: 'a', genre: 'other', poster: null, subtitles: [] }])
  })
})
