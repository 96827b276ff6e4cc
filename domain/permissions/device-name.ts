import { type Message, msg, t } from '#domain/messages/t.ts'

/** Ordered, because each browser's user agent also claims the names further down. */
const BROWSERS: [RegExp, string][] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:HeadlessChrome|Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]
const first = (known: [RegExp, string][], text: string) => known.find(([is]) => is.test(text))?.[1]

/** Systems that are things with an article, with their browser and without. */
const THINGS: Readonly<Record<string, [Message, Message]>> = {
  iPhone: [msg('{browser} on an iPhone'), msg('A browser on an iPhone')],
  iPad: [msg('{browser} on an iPad'), msg('A browser on an iPad')],
  Mac: [msg('{browser} on a Mac'), msg('A browser on a Mac')],
}

/** Readable name of a device from its user agent: `Firefox on Linux`. */
export function deviceName(userAgent: string | null): string {
  const text = userAgent ?? ''
  const browser = first(BROWSERS, text)
  const system = first(SYSTEMS, text)
  if (!system) return browser ?? t('Something that is no browser')
  const [named, unnamed] = THINGS[system] ?? [msg('{browser} on {system}'), msg('A browser on {system}')]
  return browser ? t(named, { browser, system }) : t(unnamed, { system })
}
