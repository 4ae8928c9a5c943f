import { expect, test } from 'vitest'
import { eachByItself } from '../../electron/station/eachByItself.ts'

test('what fails keeps nothing else back, and the first error is thrown once all were tried', async () => {
  const done: number[] = []
  const work = async (item: number) => {
    if (item < 3) throw new Error(`${item} was refused`)
    done.push(item)
  }
  await expect(eachByItself([1, 2, 3, 4], work)).rejects.toThrow('1 was refused')
  expect(done).toEqual([3, 4])
})
