/** Through which door of the station this page came. */

/** Only the door to the LAN speaks HTTPS; the kiosk and other pages of its machine come over loopback. */
export const overLan = (): boolean => window.location.protocol === 'https:'
