/** Story: an office's folder of films becomes a library, is stopped in the middle, and this station takes what came. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { film, hasFfmpeg } from '../station/shows/support.ts'
import { seriousFindings } from './axe.ts'
import { expect, test } from './kiosk.ts'
import { atTheDesk } from './office.ts'

const DEMO = path.join(import.meta.dirname, '..', '..', 'resources', 'demo', 'shows')
const LONG_SECONDS = 40

/** Of all kinds: one that plays, one to convert that takes a while, one whose people said no, one that is none. */
const office = (folder: string) => {
  const films = path.join(folder, 'shipin')
  mkdirSync(films)
  cpSync(path.join(DEMO, 'kuangshan-de-deng.mp4'), path.join(films, '矿山的灯.mp4'))
  film(path.join(films, '综采二队 小品《安全帽》.avi'), { codecs: 'mpeg4', seconds: LONG_SECONDS })
  film(path.join(films, '不愿播放的.mp4'), { codecs: 'faststart', pitch: 600 })
  writeFileSync(path.join(films, '空的.mp4'), '')
  writeFileSync(path.join(films, '节目.csv'), '文件,标题,同意播放\n矿山的灯,矿山的灯,是\n不愿播放的,,否\n')
  return films
}

const choose = async (page: Page, group: string, folder: string) => {
  const choice = page.getByRole('radiogroup', { name: group })
  await choice.getByText('其他文件夹', { exact: true }).click()
  const field = choice.locator('xpath=..').getByRole('textbox', { name: '文件夹的全路径' })
  await field.fill(folder)
}

test.skip(!hasFfmpeg, 'films are converted by ffmpeg')

test('a folder is looked at, built, stopped, gone on with, signed, and taken by this station', async ({
  browser,
  station,
}) => {
  test.slow()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'diantai-office-'))
  const films = office(folder)
  const out = path.join(folder, 'jiemuku')
  try {
    const page = await atTheDesk(browser, station, station.demo)
    await page.goto(`${station.address}/console/publish`)
    await expect(page.getByRole('heading', { name: '制作节目库', level: 1 })).toBeVisible()
    await page.getByRole('button', { name: '先看一看' }).click()
    await expect(page.getByText('请选一个地方。')).toHaveCount(2)
    expect(await seriousFindings(page)).toEqual([])

    await choose(page, '视频在哪里', 'shipin')
    await choose(page, '节目库放到哪里', out)
    await page.getByRole('button', { name: '先看一看' }).click()
    await expect(page.getByText('请写全路径。')).toBeVisible()
    await choose(page, '视频在哪里', films)
    await page.getByRole('button', { name: '先看一看' }).click()
    const look = page.getByRole('region', { name: '会怎么做' })
    const figure = (name: string) => look.locator('dl > div').filter({ hasText: name }).locator('dd')
    await expect(figure('照原样放')).toHaveText('1')
    await expect(figure('要转换')).toHaveText('1')
    await expect(figure('不放')).toHaveText('2')
    await expect(look.getByText('演员没有同意播放。')).toBeVisible()
    await expect(look.getByText('空的.mp4')).toBeVisible()

    await page.getByRole('button', { name: '做一对密钥' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('textbox').fill(station.demo.password)
    await dialog.getByRole('button', { name: '确认' }).click()
    await expect(page.getByText('根密钥还在这里')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])

    await page.getByRole('button', { name: '开始制作' }).click()
    const run = page.getByRole('region', { name: '正在做节目库' })
    await expect(run.getByText(/^第 4 个，共 4 个/)).toBeVisible({ timeout: 60_000 })
    await page.reload()
    await expect(run.getByText(/大约还要/)).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await run.getByRole('button', { name: '停下' }).click()

    const unfinished = page.getByRole('region', { name: '上次没有做完' })
    await expect(unfinished).toContainText(out)
    await unfinished.getByRole('button', { name: '接着做' }).click()
    await expect(page.getByRole('heading', { name: '第 1 版已经发布' })).toBeVisible({ timeout: 120_000 })
    await expect(page.getByText(/^节目 2 个，共 /)).toBeVisible()
    await expect(page.getByText('演员没有同意播放。')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])

    await page.getByRole('button', { name: '让本机用这个节目库' }).click()
    await expect(page.getByText('本机已经在用这个节目库做片源。')).toBeVisible()
    await page.getByRole('button', { name: '去同步' }).click()
    await expect(page.getByRole('textbox', { name: '片源 1 的地址' })).toHaveValue(out)
    await page.getByRole('button', { name: '现在同步' }).click()
    await expect(page.getByText('节目 2/2 个在本机')).toBeVisible({ timeout: 60_000 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
