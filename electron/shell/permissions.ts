/** The page gets no permission; Electron's own answer would be yes. https://electronjs.org/docs/latest/tutorial/security#5-handle-session-permission-requests-from-remote-content */

import type { Session } from 'electron'

export type PermissionSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
>

export function denyPermissions(session: PermissionSession) {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
}
