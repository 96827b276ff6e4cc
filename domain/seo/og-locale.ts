/**
 * Locale of a language for Open Graph, with a region. A tag without a region gets the one with most of its readers;
 * English is British, as in the dates. An invalid tag is returned with underscores.
 */
export function ogLocale(language: string): string {
  try {
    const { language: tongue, region } = new Intl.Locale(language === 'en' ? 'en-GB' : language).maximize()
    return region === undefined ? tongue : `${tongue}_${region}`
  } catch {
    return language.replaceAll('-', '_')
  }
}
