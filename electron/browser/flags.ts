/** The switches that make a browser of the Chromium family a kiosk. */

/** Parts of the browser that talk to the internet or put something over the page. */
const FEATURES_OFF = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'GlobalMediaControls',
]

export const kioskFlags = (address: string, profile: string) => [
  '--kiosk',
  `--app=${address}`,
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  `--disable-features=${FEATURES_OFF.join(',')}`,
  '--autoplay-policy=no-user-gesture-required',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  // No key ring of the desktop, which would ask for its own password.
  '--password-store=basic',
  // Pictures of the page come through descriptors that only we hold; never a port, which others could reach.
  '--remote-debugging-pipe',
  '--noerrdialogs',
  '--hide-crash-restore-bubble',
]
