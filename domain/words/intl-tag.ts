/**
 * Returns the tag for `Intl` of a language of the paper or the desk. English without a region is formatted as newspapers
 * outside America do: day before month, 24 hours.
 */
export const intlTag = (language: string): string =>
  language === 'en' ? 'en-GB' : language === 'ar' ? 'ar-u-nu-latn' : language
