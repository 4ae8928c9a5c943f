import { expect, test } from 'vitest'
import { headlineSize, stepsOf } from '../../renderer/components/alert/poster.rules.ts'

test('a short headline is the largest, in either script', () => {
  expect(['井下透水', 'Fire below'].map(headlineSize)).toEqual(['huge', 'huge'])
  expect(['暴雨橙色预警，地面撤人', 'Water inrush underground'].map(headlineSize)).toEqual(['large', 'large'])
  expect(headlineSize('西翼回风巷瓦斯浓度超过百分之一，切断电源撤出人员')).toBe('medium')
})

test('each line is a step; numbers that were typed before them are not drawn twice', () => {
  expect(stepsOf('1. 停止作业\n2、切断电源\n\n三、撤到地面\n 10）清点人数')).toEqual([
    '停止作业',
    '切断电源',
    '撤到地面',
    '清点人数',
  ])
})

test('a number that belongs to the words stays', () => {
  expect(stepsOf('550 水平集合\n一律停电\n3 号井不能走')).toEqual([
    '550 水平集合',
    '一律停电',
    '3 号井不能走',
  ])
})
