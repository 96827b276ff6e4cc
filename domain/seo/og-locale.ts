/**
 * A language as Open Graph names it, with a region. A tag without one gets the region where most of its readers are;
 * English is that of newspapers outside America, as in the dates. A tag that is none is told as it stands.
 */
export function ogLocale(language: string): string {
  try {
    const { language: tongue, region } = new Intl.Locale(language === 'en' ? 'en-GB' : language).maximize()
    return region === undefined ? tongue : `${tongue}_${region}`
  } catch {
    return language.replaceAll('-', '_')
  }
}
