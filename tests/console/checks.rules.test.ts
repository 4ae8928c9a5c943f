/** What staff are told before publishing: characters that the font lacks, words to avoid, how far it is read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { metresFor, pixelsPerMillimetre } from '../../renderer/components/millimetres.ts'
import { wordsToAvoidIn } from '../../renderer/console/form/checks/avoid.rules.ts'
import { missingIn, packed, unpacked } from '../../renderer/console/form/checks/coverage.rules.ts'
import { legibleMetres } from '../../renderer/console/form/checks/legible.rules.ts'
import coverage from '../../resources/fonts/coverage.json' with { type: 'json' }
import { readCoverage } from '../../resources/fonts/read-coverage.ts'

const points = unpacked(coverage.characters)
const tokens = readFileSync(join(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8')

describe('characters that the bundled font can draw', () => {
  test('coverage.json is what the font of today has; otherwise run resources/fonts/build-coverage.ts', async () => {
    expect(packed(await readCoverage())).toBe(coverage.characters)
  })

  test('packing loses nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 0x10ffff }), { minLength: 1 }), some => {
        const sorted = some.toSorted((a, b) => a - b)
        expect([...unpacked(packed(sorted))]).toEqual(sorted)
      }),
    )
  })

  test('what a canteen usually writes has its glyphs, but for figures below the line', () => {
    const usual = '【瓦斯】瓦斯超限：停工、撤人、断电、汇报，8:00—10:00，25℃，±5%，①②→★ CH₄ “安全” Méi Nín'
    expect(missingIn(usual, points)).toEqual(['₄'])
  })

  test('rare characters of names, emoji and other scripts are named as people see them, each once', () => {
    expect(missingIn('𠮷师傅、㛃师傅、𠮷师傅', points)).toEqual(['𠮷', '㛃'])
    expect(missingIn('加油👷🏽‍♂️👷🏽‍♂️', points)).toEqual(['👷🏽‍♂️'])
    expect(missingIn('انتبه', points)).toEqual(['ا', 'ن', 'ت', 'ب', 'ه'])
  })

  test('spaces, line breaks and invisible marks are drawn by no font and are not named', () => {
    expect(missingIn('安\u200b全 \n\t生\u2060产\ufe0f', points)).toEqual([])
  })

  test('a letter whose accent is written apart counts as one', () => {
    expect(missingIn('Me\u0301i', points)).toEqual([])
  })
})

describe('words to avoid', () => {
  const words = [
    { term: '绝对安全', instead: '平安' },
    { term: 'ASAP', instead: '' },
  ]

  test('are found however they are spaced, in full width and in small letters', () => {
    expect(wordsToAvoidIn('本矿绝 对\u200b安全', words)).toEqual([words[0]])
    expect(wordsToAvoidIn('请ａｓａｐ汇报', words)).toEqual([words[1]])
  })

  test('nothing is found where there is nothing', () => {
    expect(wordsToAvoidIn('平安上班', words)).toEqual([])
    expect(wordsToAvoidIn('平安上班', [{ term: '\u200b', instead: '' }])).toEqual([])
  })
})

describe('how far it is read', () => {
  test('a caption is as large as the site wants it where the screen has room', () => {
    expect(legibleMetres({ diagonalInches: 43, viewingDistanceMetres: 5 })).toMatchObject({
      caption: 5,
      fits: true,
    })
  })

  test('on a small screen it is read only from nearer', () => {
    const { caption, fits } = legibleMetres({ diagonalInches: 21, viewingDistanceMetres: 10 })
    expect(fits).toBe(false)
    expect(caption).toBeGreaterThan(3)
    expect(caption).toBeLessThan(4)
  })

  test('is reckoned with the font sizes that the screen has', () => {
    const screen = { diagonalInches: 43, viewingDistanceMetres: 5 }
    const metresOf = (token: string) => {
      const pixels = Number(
        new RegExp(`--type-${token}: calc\\((\\d+) \\* var\\(--u\\)\\)`).exec(tokens)?.[1],
      )
      return metresFor(pixels / pixelsPerMillimetre(screen.diagonalInches, 1920, 1080))
    }
    expect(legibleMetres(screen)).toMatchObject({ title: metresOf('headline'), body: metresOf('middle') })
  })

  test('the headline of a notice is read from farther than its text', () => {
    const { title, body } = legibleMetres({ diagonalInches: 43, viewingDistanceMetres: 5 })
    expect(title).toBeCloseTo(4.3, 1)
    expect(body).toBeCloseTo(2.3, 1)
  })
})
