import { expect, test } from 'vitest'
import { Finding, ScreenName } from '../../electron/contract/health.ts'
import zh from '../../resources/locales/zh-CN/health.json'

test('whatever can be wrong has a sentence that says what it means, and one that says what to do', () => {
  const { code } = Finding.shape
  expect(Object.keys(zh.things).toSorted()).toEqual([...code.options].toSorted())
  for (const { what, do: remedy } of Object.values(zh.things)) expect(what && remedy).not.toBe('')
})

test('every screen has a name', () => {
  expect(Object.keys(zh.screen.screens)).toEqual(ScreenName.options)
})
