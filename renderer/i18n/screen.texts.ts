/** The texts of the kiosk's screens in both languages, on board so that nothing waits for a text. */

import enAlerts from '../../resources/locales/en/alerts.json'
import enBoard from '../../resources/locales/en/board.json'
import enCommon from '../../resources/locales/en/common.json'
import enErrors from '../../resources/locales/en/errors.json'
import enJoin from '../../resources/locales/en/join.json'
import enNotices from '../../resources/locales/en/notices.json'
import enOrder from '../../resources/locales/en/order.json'
import enRate from '../../resources/locales/en/rate.json'
import enResults from '../../resources/locales/en/results.json'
import enShows from '../../resources/locales/en/shows.json'
import enStage from '../../resources/locales/en/stage.json'
import enWish from '../../resources/locales/en/wish.json'
import alerts from '../../resources/locales/zh-CN/alerts.json'
import board from '../../resources/locales/zh-CN/board.json'
import common from '../../resources/locales/zh-CN/common.json'
import errors from '../../resources/locales/zh-CN/errors.json'
import join from '../../resources/locales/zh-CN/join.json'
import notices from '../../resources/locales/zh-CN/notices.json'
import order from '../../resources/locales/zh-CN/order.json'
import rate from '../../resources/locales/zh-CN/rate.json'
import results from '../../resources/locales/zh-CN/results.json'
import shows from '../../resources/locales/zh-CN/shows.json'
import stage from '../../resources/locales/zh-CN/stage.json'
import wish from '../../resources/locales/zh-CN/wish.json'

export const screenTexts = {
  'zh-CN': {
    common,
    board,
    order,
    rate,
    wish,
    join,
    results,
    notices,
    shows,
    stage,
    errors,
    alerts,
  },
  en: {
    common: enCommon,
    board: enBoard,
    order: enOrder,
    rate: enRate,
    wish: enWish,
    join: enJoin,
    results: enResults,
    notices: enNotices,
    shows: enShows,
    stage: enStage,
    errors: enErrors,
    alerts: enAlerts,
  },
}
