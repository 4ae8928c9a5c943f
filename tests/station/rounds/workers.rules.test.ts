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
  const rows = [
    ['工号', '卡号'],
    ['100123', ''],
    ['', '0012345678'],
    ['100123', '0012345678'],
    ['100124', ''],
  ]
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

test('a telephone that is somebody else’s employee number makes nobody one worker with that one', () => {
  const rows = [
    ['工号', '姓名', '分机'],
    ['100123', '张', '20015'],
    ['20015', '李', '20017'],
    ['20017', '王', ''],
  ]
  expect(workersIn(rows, plain).workers).toEqual([['100123'], ['20015'], ['20017']])
})

test.each(['职工电话', '员工手机', '饭卡余额', '办卡日期', 'Employee phone'])(
  'what two workers may share is the number of neither: %s',
  heading => {
    const rows = [
      ['工号', '姓名', heading],
      ['100123', '张', '83615001'],
      ['100124', '李', '83615001'],
    ]
    expect(workersIn(rows, plain).workers).toEqual([['100123'], ['100124']])
  },
)

test('without a heading that is known, lines that share a day or a year are named rather than made one worker', () => {
  const joined = [
    ['编号', '姓名', '入职'],
    ['100123', '张', '2019-09-01'],
    ['100124', '李', '2019-09-01'],
    ['100125', '王', '2020-03-01'],
  ]
  expect(workersIn(joined, plain).bad).toEqual([2, 3])
  const born = [
    ['1987', '张', '1990'],
    ['1990', '李', '1988'],
  ]
  expect(workersIn(born, plain).bad).toEqual([1, 2])
})

test('without a heading the same line twice is one worker’s', () => {
  const rows = [
    ['20001', '0011112222'],
    ['20001', '0011112222'],
  ]
  expect(workersIn(rows, plain)).toEqual({ workers: [['20001', '0011112222']], repeated: 2, bad: [] })
})

test('an office that is called after the workers is no heading', () => {
  const rows = [
    ['20001', '职工医院'],
    ['20002', '职工医院'],
  ]
  expect(workersIn(rows, plain)).toMatchObject({ workers: [['20001'], ['20002']], bad: [] })
})
