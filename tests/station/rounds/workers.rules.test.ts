/** What a list of workers gives: cards in whatever form the list has, under the numbers that the reader will send. */
import { expect, test } from 'vitest'
import { type Identity, numberFrom } from '../../../electron/contract/identity.ts'
import { workersIn } from '../../../electron/station/rounds/workers.rules.ts'
import { siteFields } from '../../support/builders.ts'

const site = (some: Partial<Identity> = {}): Identity => ({
  ...siteFields().identity,
  ...{ format: '10H', bits: 24, lists: '2H4H' },
  ...some,
})

test('a card that the list writes as a pair is the card that the reader sends in hex', () => {
  const rows = [
    ['工号', '卡号', '姓名'],
    ['20001', '111,27706', '王师傅'],
  ]
  const { workers, bad } = workersIn(rows, site())
  expect(workers).toEqual([['20001', numberFrom('card', '01026F6C3A', site())]])
  expect(bad).toEqual([])
})

test('a spreadsheet that dropped the zeros of cards dropped nothing', () => {
  const identity = site({ format: '8H10D', bits: 32, lists: 'reader' })
  const rows = [['卡号'], ['40856634'], ['0013961168']]
  expect(workersIn(rows, identity).workers).toEqual([['0040856634'], ['0013961168']])
})

test('a column of employee numbers holds no cards, so that none of them is taken for somebody’s card', () => {
  const identity = site({ format: '6H8D', bits: 24, lists: 'reader' })
  expect(workersIn([['工号'], ['12345678']], identity).workers).toEqual([['12345678']])
  expect(workersIn([['卡号'], ['16777216']], identity).bad).toEqual([2])
})

test('without a heading a cell is whatever it can be', () => {
  const { workers, bad } = workersIn([['20001', '111,27706'], ['王师傅']], site())
  expect(workers).toEqual([['20001', '07302202']])
  expect(bad).toEqual([2])
})

test('two lines with the same card in two forms are one worker’s number twice', () => {
  const rows = [['卡号'], ['111,27706'], ['111.27706']]
  expect(workersIn(rows, site())).toMatchObject({ workers: [['07302202']], repeated: 1 })
})

const plain = site({ format: 'plain', lists: 'reader' })

test('a worker whose card was replaced has a line for each card, and is one worker', () => {
  const rows = [
    ['工号', '卡号'],
    ['100123', '0012345678'],
    ['100124', '0011111111'],
    ['100123', '0087654321'],
  ]
  expect(workersIn(rows, plain)).toEqual({
    workers: [
      ['100123', '0012345678', '0087654321'],
      ['100124', '0011111111'],
    ],
    repeated: 1,
    bad: [],
  })
})

test('a line that shares its numbers with two earlier ones makes one worker of them', () => {
  const rows = [['100123'], ['0012345678'], ['100123', '0012345678'], ['100124']]
  expect(workersIn(rows, plain).workers).toEqual([['100123', '0012345678'], ['100124']])
})

test('the number of an office that stands in every line makes nobody one worker with another', () => {
  const rows = [
    ['工号', '部门'],
    ['100123', '7001'],
    ['100124', '7001'],
  ]
  expect(workersIn(rows, plain).workers).toHaveLength(2)
})
