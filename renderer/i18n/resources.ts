/** Every text of the page by language and namespace; Chinese is the reference that the types come from. */

import enAccounts from '../../resources/locales/en/accounts.json'
import enApproval from '../../resources/locales/en/approval.json'
import enAudit from '../../resources/locales/en/audit.json'
import enBackup from '../../resources/locales/en/backup.json'
import enBoard from '../../resources/locales/en/board.json'
import enCommon from '../../resources/locales/en/common.json'
import enConsole from '../../resources/locales/en/console.json'
import enCycle from '../../resources/locales/en/cycle.json'
import enErrors from '../../resources/locales/en/errors.json'
import enGate from '../../resources/locales/en/gate.json'
import enHealth from '../../resources/locales/en/health.json'
import enHome from '../../resources/locales/en/home.json'
import enJoin from '../../resources/locales/en/join.json'
import enKeyboard from '../../resources/locales/en/keyboard.json'
import enLan from '../../resources/locales/en/lan.json'
import enLists from '../../resources/locales/en/lists.json'
import enNotices from '../../resources/locales/en/notices.json'
import enOrder from '../../resources/locales/en/order.json'
import enRate from '../../resources/locales/en/rate.json'
import enReport from '../../resources/locales/en/report.json'
import enResults from '../../resources/locales/en/results.json'
import enSettings from '../../resources/locales/en/settings.json'
import enShows from '../../resources/locales/en/shows.json'
import enWish from '../../resources/locales/en/wish.json'
import enWishes from '../../resources/locales/en/wishes.json'
import accounts from '../../resources/locales/zh-CN/accounts.json'
import approval from '../../resources/locales/zh-CN/approval.json'
import audit from '../../resources/locales/zh-CN/audit.json'
import backup from '../../resources/locales/zh-CN/backup.json'
import board from '../../resources/locales/zh-CN/board.json'
import common from '../../resources/locales/zh-CN/common.json'
import console from '../../resources/locales/zh-CN/console.json'
import cycle from '../../resources/locales/zh-CN/cycle.json'
import errors from '../../resources/locales/zh-CN/errors.json'
import gate from '../../resources/locales/zh-CN/gate.json'
import health from '../../resources/locales/zh-CN/health.json'
import home from '../../resources/locales/zh-CN/home.json'
import join from '../../resources/locales/zh-CN/join.json'
import keyboard from '../../resources/locales/zh-CN/keyboard.json'
import lan from '../../resources/locales/zh-CN/lan.json'
import lists from '../../resources/locales/zh-CN/lists.json'
import notices from '../../resources/locales/zh-CN/notices.json'
import order from '../../resources/locales/zh-CN/order.json'
import rate from '../../resources/locales/zh-CN/rate.json'
import report from '../../resources/locales/zh-CN/report.json'
import results from '../../resources/locales/zh-CN/results.json'
import settings from '../../resources/locales/zh-CN/settings.json'
import shows from '../../resources/locales/zh-CN/shows.json'
import wish from '../../resources/locales/zh-CN/wish.json'
import wishes from '../../resources/locales/zh-CN/wishes.json'

export const zh = {
  common,
  board,
  order,
  rate,
  wish,
  join,
  results,
  report,
  cycle,
  wishes,
  notices,
  shows,
  console,
  gate,
  accounts,
  settings,
  health,
  lan,
  home,
  lists,
  approval,
  keyboard,
  errors,
  audit,
  backup,
}
export const en = {
  common: enCommon,
  board: enBoard,
  order: enOrder,
  rate: enRate,
  wish: enWish,
  join: enJoin,
  results: enResults,
  report: enReport,
  cycle: enCycle,
  wishes: enWishes,
  notices: enNotices,
  shows: enShows,
  console: enConsole,
  gate: enGate,
  accounts: enAccounts,
  settings: enSettings,
  health: enHealth,
  lan: enLan,
  home: enHome,
  lists: enLists,
  approval: enApproval,
  keyboard: enKeyboard,
  errors: enErrors,
  audit: enAudit,
  backup: enBackup,
}
