/** The stage: what is on, what waits behind it, and when they change places. */
import { expect, test } from 'vitest'
import { type Line, lineOf } from '../../../renderer/screen/programme/line.rules.ts'
import {
  openStage,
  type Stage,
  type StageEvent,
  stageAfter,
} from '../../../renderer/screen/programme/stage.rules.ts'
import { show } from '../../support/builders.ts'

const lineWith = (keys: string, loops = true): Line => ({
  loops,
  items: [...keys].map(key => ({ key, kind: 'show', show: show({ id: `show-${key}`, title: key }) })),
})

const asked = (line: Line, some: Partial<Extract<StageEvent, { type: 'line' }>> = {}): StageEvent => ({
  ...{ type: 'line', line, unseen: false, torn: null },
  ...some,
})

/** A stage and what happens on it, with the reels named by their keys. */
const play = (line: Line, after: string | null = null, first: StageEvent = asked(line)) => {
  let stage: Stage = stageAfter(openStage(after), first)
  const turnOf = (place: 'on' | 'next') => stage[place]?.turn ?? -1
  const tell = (event: StageEvent) => {
    stage = stageAfter(stage, event)
  }
  const all = {
    on: () => stage.on?.item.key ?? null,
    next: () => stage.next?.item.key ?? null,
    from: () => stage.next?.from ?? null,
    tell,
    drawn: () => tell({ type: 'drawn', turn: turnOf('next'), line }),
    complete: () => tell({ type: 'complete', turn: turnOf('on'), line }),
    fail: (place: 'on' | 'next') => tell({ type: 'failed', turn: turnOf(place), line }),
    gone: (place: 'on' | 'next') => tell({ type: 'gone', turn: turnOf(place), line }),
    /** The next one is drawn in time, and what is on comes to its end. */
    change: () => {
      all.drawn()
      all.complete()
    },
  }
  return all
}

const playing = (line: Line, after: string | null = null) => {
  const stage = play(line, after)
  stage.drawn()
  return stage
}

test('nothing is on before its first picture is drawn; then the second waits behind it', () => {
  const stage = play(lineWith('abc'))
  expect([stage.on(), stage.next()]).toEqual([null, 'a'])
  stage.drawn()
  expect([stage.on(), stage.next()]).toEqual(['a', 'b'])
})

test('a list that loops begins again, one of a single film with that film', () => {
  const stage = playing(lineWith('abc'))
  for (const key of ['b', 'c', 'a', 'b']) {
    stage.change()
    expect(stage.on()).toBe(key)
  }
  const alone = playing(lineWith('a'))
  alone.change()
  expect([alone.on(), alone.next()]).toEqual(['a', 'a'])
})

test('the last picture stays until the next one is drawn', () => {
  const stage = playing(lineWith('ab'))
  stage.complete()
  expect(stage.on()).toBe('a')
  stage.drawn()
  expect(stage.on()).toBe('b')
})

test('a list that plays once ends, and after a reload goes on behind what is over', () => {
  const line = lineWith('ab', false)
  const stage = playing(line)
  stage.change()
  stage.complete()
  expect([stage.on(), stage.next()]).toEqual([null, null])
  expect(play(line, 'a').next()).toBe('b')
  expect(play(line, 'b').next()).toBeNull()
  // On another day the keys are others.
  expect(play(line, 'yesterday').next()).toBe('a')
})

test('what was torn off goes on at its second, and only once', () => {
  const line = lineWith('abc')
  const torn = { show: 'show-b', seconds: 83 }
  const stage = play(line, 'c', asked(line, { torn }))
  expect([stage.next(), stage.from()]).toEqual(['b', 83])
  stage.tell(asked(lineWith('xb'), { torn }))
  stage.tell(asked(lineWith('x'), { torn }))
  expect([stage.next(), stage.from()]).toEqual(['x', 0])
})

test('one that fails while it waits is passed over before anybody sees it', () => {
  const stage = playing(lineWith('abc'))
  stage.fail('next')
  stage.change()
  expect(stage.on()).toBe('c')
})

test('one that fails in the middle gives way to the next at once', () => {
  const stage = playing(lineWith('abc'))
  stage.drawn()
  stage.fail('on')
  expect(stage.on()).toBe('b')
})

test('where everything fails twice in a row the board comes, and a changed list is tried', () => {
  const stage = play(lineWith('ab'))
  for (let failures = 0; failures < 4; failures++) {
    expect(stage.next()).not.toBeNull()
    stage.fail('next')
  }
  expect([stage.on(), stage.next()]).toEqual([null, null])
  stage.tell(asked(lineWith('abc')))
  expect(stage.next()).not.toBeNull()
})

test('what the list loses while it waits does not come on; what is on plays to its end', () => {
  const stage = playing(lineWith('abc'))
  stage.tell(asked(lineWith('ac')))
  expect([stage.on(), stage.next()]).toEqual(['a', 'c'])
  stage.tell(asked(lineWith('xyz')))
  expect([stage.on(), stage.next()]).toEqual(['a', 'x'])
  stage.tell(asked(lineWith('')))
  expect([stage.on(), stage.next()]).toEqual(['a', null])
})

test('an answer that says the same as before changes nothing', () => {
  const line = lineWith('abc')
  const stage = playing(line)
  stage.drawn()
  stage.tell(asked(lineWith('abc')))
  stage.complete()
  expect(stage.on()).toBe('b')
})

test('a film that somebody interrupted does not come back when its block is over', () => {
  const stage = playing(lineWith('abc'))
  stage.tell(asked(lineWith('abc'), { unseen: true }))
  expect(stage.on()).toBe('a')
  stage.tell(asked(lineWith('xyz'), { unseen: true }))
  expect([stage.on(), stage.next()]).toEqual([null, 'x'])
})

test('a station that is away lets what is on play to its end, and is tried again when it answers', () => {
  const line = lineWith('abc')
  const stage = playing(line)
  stage.gone('next')
  expect([stage.on(), stage.next()]).toEqual(['a', null])
  stage.tell(asked(line))
  expect(stage.next()).toBe('b')
  stage.gone('on')
  expect([stage.on(), stage.next()]).toEqual([null, null])
})

test('sign-off leaves the stage empty', () => {
  const stage = playing(lineWith('abc'))
  stage.tell({ type: 'closed' })
  expect([stage.on(), stage.next()]).toEqual([null, null])
})

test('what comes late of a reel that is gone is not taken for another one', () => {
  const line = lineWith('abc')
  const stage = playing(line)
  stage.change()
  for (const type of ['drawn', 'complete', 'failed', 'gone'] as const) stage.tell({ type, turn: 0, line })
  expect([stage.on(), stage.next()]).toEqual(['b', 'c'])
})

test('an item whose show has left the library is passed over', () => {
  const item = (key: string) => ({ key, show: `show-${key}`, title: key, kind: 'show' as const })
  const now = {
    state: 'playing' as const,
    block: null,
    loops: true,
    items: [item('a'), item('b')],
    until: null,
  }
  expect(lineOf(now, [show({ id: 'show-b' })]).items.map(({ key }) => key)).toEqual(['b'])
})
