"""Makes the faces in public/fonts from packages of @fontsource-variable (docs/decisions/0043 and 0070).

Run by hand, from the project's root, when a package or the choice of characters changes:
    apt-get install -y python3-fonttools python3-brotli python3-numpy && npm ci
    /usr/bin/python3 docs/faces/make-faces.py [NAME …]
Without names all are made: newsreader, literata, franklin, bitter, schibsted, arabic, hebrew. Then name the printed files where
`git grep` finds the old ones. Tolerances are for 2,000 units to the em, and scaled to each face.
"""

import hashlib
import io
import sys
from pathlib import Path

import numpy as np
from fontTools import subset
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.otlLib.builder import buildSingleSubstSubtable
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib.instancer import instantiateVariableFont
from fontTools.varLib.iup import iup_delta, iup_delta_optimize

PACKAGES = Path("node_modules/@fontsource-variable")
FONTS = Path("public/fonts")
# Between the sizes of text and of headlines, so that one file serves both.
OPTICAL_SIZE = 26
# Literata is wide: at this size a line has about as many letters as one of Newsreader.
LITERATA_SIZE = 0.91
CHARACTERS = (
    [*range(0x20, 0x7F), *range(0xA0, 0xAA), 0xAB, 0xAD, 0xAE, 0xB0, 0xB1, 0xB7, *range(0xBB, 0x100), 0x152, 0x153]
    + [0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x2032, 0x2033, 0x2039, 0x203A]
    + [0x20AC, 0x2212]
)
LEFT_OUT = {0xA4, 0xA6}
# Letters, marks and figures of Arabic, Persian and Urdu; of Hebrew with its points.
ARABIC = [*range(0x600, 0x700), 0x200C, 0x200D, 0x200E, 0x200F, 0x2026, 0x20, 0xA0, 0xAB, 0xBB, 0x21, 0x2E, 0x3A, 0x28, 0x29]
HEBREW = [*range(0x5B0, 0x5C8), *range(0x5D0, 0x5EB), *range(0x5EF, 0x5F5), *range(0xFB1D, 0xFB50), 0x200E, 0x200F, 0x20AA, 0x20]
# Beside these nothing is moved: they hardly stand next to a letter.
NOT_KERNED = "#$%&*+/<=>@[\\]^_`{|}~¡¢£¥§¨©®°±¼½¾¿×÷•′″€−"
# What no eye sees: at 60 px these are a half and a fifth of a pixel.
KERN_STEP, KERN_TOLERANCE = 16, 16
OUTLINE_STEP, OUTLINE_TOLERANCE = 4, 6


def subsetted(face: TTFont, characters: set[int] | None = None) -> TTFont:
    """With `characters`, all that shaping needs is kept: joining forms, marks, ligatures."""
    options = subset.Options()
    options.layout_features = ["*"] if characters else ["kern", "liga", "pnum", "tnum", "onum", "lnum"]
    options.name_IDs = [1, 2]
    options.notdef_outline = True
    options.hinting = False
    options.drop_tables += ["STAT", "HVAR"]  # widths are in the outlines' deltas too
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters or set(CHARACTERS) - LEFT_OUT)
    subsetter.subset(face)
    return face


def opened(file: str, characters: set[int] | None = None, size: float = 1, **axes) -> TTFont:
    face = TTFont(PACKAGES / file, recalcTimestamp=False)
    face.flavor = None
    return smaller(instantiateVariableFont(subsetted(face, characters), axes), size)


def smaller(face: TTFont, share: float) -> TTFont:
    """The same letters on a larger em, so that a line has as many as one of Newsreader."""
    face["head"].unitsPerEm = round(face["head"].unitsPerEm / share)
    return face


def scale(face: TTFont) -> float:
    return face["head"].unitsPerEm / 2_000


def kerning(face: TTFont) -> np.ndarray:
    """The distance that each pair of glyphs is moved by; the first subtable that knows a pair has the word."""
    loners = {face.getBestCmap().get(ord(one)) for one in NOT_KERNED}
    names = face.getGlyphOrder()
    at = {name: number for number, name in enumerate(names)}
    found = np.full((len(names), len(names)), np.nan)

    def set_once(left, right, value):
        if left in loners or right in loners:
            return
        if np.isnan(found[at[left], at[right]]):
            found[at[left], at[right]] = (value.XAdvance if value and hasattr(value, "XAdvance") else 0) or 0

    for lookup in face["GPOS"].table.LookupList.Lookup:
        for one in lookup.SubTable:
            pairs = getattr(one, "ExtSubTable", one)
            if pairs.LookupType != 2:  # marks and the like, which Latin letters with accents of their own do without
                continue
            if pairs.Format == 1:
                for left, those in zip(pairs.Coverage.glyphs, pairs.PairSet):
                    for pair in those.PairValueRecord:
                        set_once(left, pair.SecondGlyph, pair.Value1)
                continue
            firsts, seconds = pairs.ClassDef1.classDefs, pairs.ClassDef2.classDefs
            for left in pairs.Coverage.glyphs:
                records = pairs.Class1Record[firsts.get(left, 0)].Class2Record
                for right in names:
                    set_once(left, right, records[seconds.get(right, 0)].Value1)
    return np.nan_to_num(found)


def grouped(rows: np.ndarray, tolerance: float) -> list[list[int]]:
    """Rows that differ nowhere by more than twice the tolerance, together."""
    groups: list[dict] = []
    for number, row in enumerate(rows):
        best = None
        for group in groups:
            low, high = np.minimum(group["low"], row), np.maximum(group["high"], row)
            spread = (high - low).max()
            if spread <= 2 * tolerance and (best is None or spread < best[0]):
                best = (spread, group, low, high)
        if best is None:
            groups.append({"rows": [number], "low": row.copy(), "high": row.copy()})
        else:
            _, group, group["low"], group["high"] = best
            group["rows"].append(number)
    return [group["rows"] for group in groups]


def stepped(values: np.ndarray, step: float) -> np.ndarray:
    return np.round(values / step) * step


def leveled(values: np.ndarray, groups: list[list[int]], step: float) -> np.ndarray:
    level = values.copy()
    for rows in groups:
        level[rows] = stepped((values[rows].max(0) + values[rows].min(0)) / 2, step)
    return level


def kerned(face: TTFont, values: np.ndarray) -> TTFont:
    """Instead of pairs and how they change with the weight: classes, the same at every weight."""
    step, tolerance = KERN_STEP * scale(face), KERN_TOLERANCE * scale(face)
    values = stepped(values, step)
    firsts = grouped(values, tolerance)
    values = leveled(values, firsts, step)
    seconds = grouped(values.T, tolerance)
    values = leveled(values.T, seconds, step).T
    names = face.getGlyphOrder()
    rules = []
    for kind, groups in (("A", firsts), ("B", seconds)):
        for number, group in enumerate(groups):
            rules.append(f"@{kind}{number}=[{' '.join(names[one] for one in group)}];")
    for a, left in enumerate(firsts):
        for b, right in enumerate(seconds):
            value = int(values[left[0], right[0]])
            if value:
                rules.append(f"pos @A{a} @B{b} {value};")
    del face["GPOS"]
    if "GDEF" in face:
        del face["GDEF"]
    feature = "languagesystem DFLT dflt;\nlanguagesystem latn dflt;\nfeature kern {\n" + "\n".join(rules) + "\n} kern;\n"
    addOpenTypeFeaturesFromString(face, feature, tables=["GPOS"])
    return face


def thinned(face: TTFont) -> TTFont:
    """Leaves out what a point moves by with the weight where its neighbours say nearly the same."""
    outlines, widths = face["glyf"], face["hmtx"].metrics
    step, tolerance = max(1, round(OUTLINE_STEP * scale(face))), OUTLINE_TOLERANCE * scale(face)
    for name, variations in face["gvar"].variations.items():
        points, control = outlines._getCoordinatesAndControls(name, widths)
        for variation in variations:
            moves = list(variation.coordinates)
            if any(move is None for move in moves):
                moves = iup_delta(moves, points, control.endPts) if control.numberOfContours >= 0 else moves
            moves = [tuple(round(way / step) * step for way in move or (0, 0)) for move in moves]
            if control.numberOfContours >= 0:
                moves = iup_delta_optimize(moves, points, control.endPts, tolerance=tolerance)
            variation.coordinates = moves
    return face


def tabular(face: TTFont) -> TTFont:
    """Adds figures of one width (`tnum`), which Libre Franklin lacks: each is the usual one with other space beside it."""
    glyphs, widths, variations = face["glyf"], face["hmtx"].metrics, face["gvar"].variations
    digits = [face.getBestCmap()[ord(digit)] for digit in "0123456789"]
    # What the right edge (third from the end, of the points that stand for a glyph's metrics) moves by to the bold.
    growth = {name: sum(one.coordinates[-3][0] for one in variations[name] if one.coordinates[-3]) for name in digits}
    width, wider = (round(sum(of) / 10) for of in ([widths[name][0] for name in digits], list(growth.values())))
    for name in digits:
        part = GlyphComponent()
        part.glyphName, part.x, part.y, part.flags = name, round((width - widths[name][0]) / 2), 0, 0x4
        figure = Glyph()
        figure.numberOfContours, figure.components = -1, [part]
        glyphs[f"{name}.tnum"] = figure
        figure.recalcBounds(glyphs)
        widths[f"{name}.tnum"] = (width, figure.xMin)
        moves = [(round((wider - growth[name]) / 2), 0), (0, 0), (wider, 0), (0, 0), (0, 0)]
        variations[f"{name}.tnum"] = [TupleVariation({"wght": (0, 1, 1)}, moves)]
    face.setGlyphOrder(glyphs.glyphOrder)
    table = face["GSUB"].table
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag = 1, 0
    lookup.SubTable = [buildSingleSubstSubtable({name: f"{name}.tnum" for name in digits})]
    lookup.SubTableCount = 1
    table.LookupList.Lookup.append(lookup)
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = "tnum", otTables.Feature()
    record.Feature.FeatureParams = None
    record.Feature.LookupListIndex = [len(table.LookupList.Lookup) - 1]
    table.FeatureList.FeatureRecord.append(record)
    for script in table.ScriptList.ScriptRecord:
        for language in [script.Script.DefaultLangSys, *(one.LangSys for one in script.Script.LangSysRecord)]:
            if language:
                language.FeatureIndex.append(len(table.FeatureList.FeatureRecord) - 1)
    return face


def written(face: TTFont, name: str) -> None:
    for old in FONTS.glob(f"{name}.*.woff2"):
        old.unlink()
    file = io.BytesIO()
    face.flavor = "woff2"
    face.save(file)
    path = FONTS / f"{name}.{hashlib.sha256(file.getvalue()).hexdigest()[:8]}.woff2"
    path.write_bytes(file.getvalue())
    print(path, len(file.getvalue()), "bytes,", len(face.getGlyphOrder()), "glyphs")


# How often letters stand in an English text, in thousandths.
OFTEN = dict(zip("etaoinshrdlcumwfgypbvk ,.", (100, 72, 65, 60, 55, 54, 50, 48, 47, 34, 32, 22, 22, 19, 18, 18, 16, 15, 15, 12, 8, 6, 180, 10, 10)))


def stand_in(face: TTFont, local: str) -> None:
    """Prints what gives a local face the widths and the line box of this one, at this weight."""
    other = TTFont(f"/usr/share/fonts/truetype/liberation/{local}.ttf")

    def width(one: TTFont) -> float:
        glyphs, widths = one.getBestCmap(), one["hmtx"].metrics
        return sum(share * widths[glyphs[ord(letter)]][0] for letter, share in OFTEN.items()) / one["head"].unitsPerEm

    ratio = width(face) / width(other)
    em, box = face["head"].unitsPerEm, face["hhea"]
    ascent, descent = box.ascent / em / ratio, -box.descent / em / ratio
    print(f"size-adjust:{ratio:.1%};ascent-override:{ascent:.1%};descent-override:{descent:.1%};line-gap-override:0%")


def latin(name: str, file: str, *, low: float = 400, high: float = 700, ends=thinned, **axes) -> None:
    """A face with a range of weights; kerned as between the weights of text and of headlines."""
    light, bold = (kerning(opened(file, **axes, wght=weight)) for weight in (low, high))
    written(ends(kerned(opened(file, **axes, wght=(low, high)), light * 0.65 + bold * 0.35)), name)


def italic(name: str, file: str, **axes) -> None:
    face = opened(file, **axes, wght=400)
    written(kerned(face, kerning(face)), name)


def newsreader() -> None:
    file = "newsreader/files/newsreader-latin-standard-{}.woff2"
    latin("newsreader-latin", file.format("normal"), opsz=OPTICAL_SIZE)
    italic("newsreader-latin-italic", file.format("italic"), opsz=OPTICAL_SIZE)


def literata() -> None:
    file = "literata/files/literata-latin-standard-{}.woff2"
    stand_in(opened(file.format("normal"), size=LITERATA_SIZE, opsz=OPTICAL_SIZE, wght=420), "LiberationSerif-Regular")
    latin("literata-latin", file.format("normal"), size=LITERATA_SIZE, opsz=OPTICAL_SIZE)
    italic("literata-latin-italic", file.format("italic"), size=LITERATA_SIZE, opsz=OPTICAL_SIZE)


def franklin() -> None:
    """For labels, navigation and the desk; for headlines where a paper chooses it."""
    file = "libre-franklin/files/libre-franklin-latin-wght-normal.woff2"
    for weight, local in ((400, "Regular"), (650, "Bold")):
        stand_in(opened(file, wght=weight), f"LiberationSans-{local}")
    latin("franklin-latin", file, low=400, high=800, ends=lambda face: tabular(thinned(face)))


def bitter() -> None:
    """A slab for headlines."""
    file = "bitter/files/bitter-latin-wght-normal.woff2"
    stand_in(opened(file, wght=680), "LiberationSerif-Bold")
    latin("bitter-latin", file, low=500, high=800)


def schibsted() -> None:
    """A grotesque for headlines."""
    file = "schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2"
    stand_in(opened(file, wght=680), "LiberationSans-Bold")
    latin("schibsted-latin", file, low=500, high=800)


def arabic() -> None:
    file = "noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2"
    written(thinned(opened(file, set(ARABIC), wght=(400, 700))), "naskh-arabic")


def hebrew() -> None:
    file = "noto-serif-hebrew/files/noto-serif-hebrew-hebrew-wght-normal.woff2"
    written(thinned(opened(file, set(HEBREW), wght=(400, 700))), "serif-hebrew")


FACES = {
    **{"newsreader": newsreader, "literata": literata, "franklin": franklin, "bitter": bitter, "schibsted": schibsted},
    **{"arabic": arabic, "hebrew": hebrew},
}
for wanted in sys.argv[1:] or FACES:
    FACES[wanted]()
