/** The texts of the staff console in both languages; they come with it, so that the screen does not wait for them. */

import enAccounts from '../../resources/locales/en/accounts.json'
import enAhead from '../../resources/locales/en/ahead.json'
import enApproval from '../../resources/locales/en/approval.json'
import enAudit from '../../resources/locales/en/audit.json'
import enBackup from '../../resources/locales/en/backup.json'
import enCaptionSheet from '../../resources/locales/en/captionSheet.json'
import enCatalogue from '../../resources/locales/en/catalogue.json'
import enChecks from '../../resources/locales/en/checks.json'
import enConsole from '../../resources/locales/en/console.json'
import enCycle from '../../resources/locales/en/cycle.json'
import enGate from '../../resources/locales/en/gate.json'
import enHealth from '../../resources/locales/en/health.json'
import enHome from '../../resources/locales/en/home.json'
import enKeyboard from '../../resources/locales/en/keyboard.json'
import enLan from '../../resources/locales/en/lan.json'
import enLists from '../../resources/locales/en/lists.json'
import enPaste from '../../resources/locales/en/paste.json'
import enProgramme from '../../resources/locales/en/programme.json'
import enProof from '../../resources/locales/en/proof.json'
import enReader from '../../resources/locales/en/reader.json'
import enReceipts from '../../resources/locales/en/receipts.json'
import enReport from '../../resources/locales/en/report.json'
import enSettings from '../../resources/locales/en/settings.json'
import enSheet from '../../resources/locales/en/sheet.json'
import enSync from '../../resources/locales/en/sync.json'
import enWarning from '../../resources/locales/en/warning.json'
import enWhen from '../../resources/locales/en/when.json'
import enWishes from '../../resources/locales/en/wishes.json'
import accounts from '../../resources/locales/zh-CN/accounts.json'
import ahead from '../../resources/locales/zh-CN/ahead.json'
import approval from '../../resources/locales/zh-CN/approval.json'
import audit from '../../resources/locales/zh-CN/audit.json'
import backup from '../../resources/locales/zh-CN/backup.json'
import captionSheet from '../../resources/locales/zh-CN/captionSheet.json'
import catalogue from '../../resources/locales/zh-CN/catalogue.json'
import checks from '../../resources/locales/zh-CN/checks.json'
import console from '../../resources/locales/zh-CN/console.json'
import cycle from '../../resources/locales/zh-CN/cycle.json'
import gate from '../../resources/locales/zh-CN/gate.json'
import health from '../../resources/locales/zh-CN/health.json'
import home from '../../resources/locales/zh-CN/home.json'
import keyboard from '../../resources/locales/zh-CN/keyboard.json'
import lan from '../../resources/locales/zh-CN/lan.json'
import lists from '../../resources/locales/zh-CN/lists.json'
import paste from '../../resources/locales/zh-CN/paste.json'
import programme from '../../resources/locales/zh-CN/programme.json'
import proof from '../../resources/locales/zh-CN/proof.json'
import reader from '../../resources/locales/zh-CN/reader.json'
import receipts from '../../resources/locales/zh-CN/receipts.json'
import report from '../../resources/locales/zh-CN/report.json'
import settings from '../../resources/locales/zh-CN/settings.json'
import sheet from '../../resources/locales/zh-CN/sheet.json'
import sync from '../../resources/locales/zh-CN/sync.json'
import warning from '../../resources/locales/zh-CN/warning.json'
import when from '../../resources/locales/zh-CN/when.json'
import wishes from '../../resources/locales/zh-CN/wishes.json'

export const consoleTexts = {
  'zh-CN': {
    report,
    cycle,
    wishes,
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
    audit,
    backup,
    catalogue,
    paste,
    sheet,
    warning,
    captionSheet,
    reader,
    ahead,
    when,
    checks,
    proof,
    programme,
    receipts,
    sync,
  },
  en: {
    report: enReport,
    cycle: enCycle,
    wishes: enWishes,
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
    audit: enAudit,
    backup: enBackup,
    catalogue: enCatalogue,
    paste: enPaste,
    sheet: enSheet,
    warning: enWarning,
    captionSheet: enCaptionSheet,
    reader: enReader,
    ahead: enAhead,
    when: enWhen,
    checks: enChecks,
    proof: enProof,
    programme: enProgramme,
    receipts: enReceipts,
    sync: enSync,
  },
}
