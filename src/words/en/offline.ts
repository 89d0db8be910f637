/** The page of offline reading, and the bands above pages that are shown without a network. */
export const offline = {
  title: 'Reading offline',
  lead: 'Once you turn it on, pages that you visit stay on this device and can be read without a network.',
  how: 'How it works',
  rules: [
    'With a network you always see the page as it is now.',
    'Without one you see a copy, and the top of the page says when it was saved.',
    'At most 200 pages are kept, for 30 days. A page that was withdrawn is removed when you visit it online.',
    'The search and downloads need a network. Do not turn this on at a shared computer.',
    'Workbooks can be checked without a network once you have opened that page with one. For that it loads about 0.5 MB more, and more where there are many records.',
  ],
  button: 'Offline reading',
  on: 'It is on. Pages that you visit from now on stay on this device. Press again to turn it off and delete all copies.',
  off: 'It is off. There is no copy on this device.',
  failed: 'It was not turned on; the network probably failed. Press again when you are online.',
  none: 'This browser or address does not support offline reading.',
  noScript: 'Reading offline needs scripts in the browser. Without them, print the pages that you need.',
  internal: 'The internal site offers no offline reading, so that internal data does not stay on devices.',
  kept: 'Saved pages',
  keptBand: 'Offline copy, saved {time}. Figures may have changed: reload when you are online.',
  missingBand: 'There is no network, and no copy of the page that you asked for. These pages are saved.',
}
