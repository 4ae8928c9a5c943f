/** When what lies in dist/ counts as built. */

import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isBuilt, noteBuilt } from '../../electron/browser/build.ts'
import { temporaryFolders } from '../support/folder.ts'

const newFolder = temporaryFolders()

/** A project of one source file, complete with results but for the note. */
function project() {
  const root = newFolder()
  const file = (name: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), '')
  }
  for (const name of ['renderer/screen/board.tsx', 'vite.config.ts', 'package-lock.json']) file(name)
  for (const name of ['dist/page/index.html', 'dist/station/main.js', 'dist/shell/main.js']) file(name)
  return root
}
const later = new Date(Date.now() + 60_000)

test('a build that was noted is there, one that was not finished is not', () => {
  const root = project()
  expect(isBuilt(root)).toBe(false)
  noteBuilt(root, later)
  expect(isBuilt(root)).toBe(true)
})

test.each(['renderer/screen/board.tsx', 'renderer/screen', 'package-lock.json'])(
  'it is older than its sources when %s changes',
  changed => {
    const root = project()
    noteBuilt(root, later)
    const afterwards = new Date(later.getTime() + 1_000)
    utimesSync(path.join(root, changed), afterwards, afterwards)
    expect(isBuilt(root)).toBe(false)
  },
)

test('a result that was deleted is built again', () => {
  const root = project()
  noteBuilt(root, later)
  rmSync(path.join(root, 'dist/shell'), { recursive: true })
  expect(isBuilt(root)).toBe(false)
})
