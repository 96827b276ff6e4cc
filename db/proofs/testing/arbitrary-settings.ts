import fc from 'fast-check'

/** Some of the settings, changed; a licence to republish and the pages that settings make among them. */
export const arbitrarySettings = (name: fc.Arbitrary<string>, picture: fc.Arbitrary<string>) =>
  fc.record(
    {
      name,
      zone: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York'),
      description: name,
      language: fc.constantFrom('en', 'de', 'ar'),
      dates: fc.constantFrom('long', 'numeric'),
      countsReads: fc.boolean(),
      logo: fc.option(picture),
      logoDark: fc.option(picture),
      icon: fc.option(picture),
      cards: fc.constantFrom('picture', 'headline'),
      type: fc.constantFrom('newsreader', 'literata'),
      nameplate: fc.constantFrom('usual', 'large'),
      feeds: fc.record({ paper: fc.boolean(), topics: fc.boolean() }, { requiredKeys: [] }),
      offline: fc.boolean(),
      republishLicence: fc.constantFrom('none', 'by'),
      accessibility: fc.boolean(),
      responsibility: fc.record({ owner: name }),
      crawlers: fc.record({ training: fc.boolean() }, { requiredKeys: [] }),
      files: fc.record({ ads: name }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  )
