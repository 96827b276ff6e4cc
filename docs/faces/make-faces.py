"""Makes the two faces in public/fonts from @fontsource-variable/newsreader (docs/decisions/0043).

Run by hand, from the project's root, when the package or the choice of characters changes:
    apt-get install -y python3-fonttools python3-brotli && npm ci && /usr/bin/python3 docs/faces/make-faces.py
Then name the printed files where `git grep newsreader-latin` finds the old ones. Lengths are in units of the face,
2,000 to the em.
"""

import hashlib
import io
from pathlib import Path

import numpy as np
from fontTools import subset
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from fontTools.varLib.iup import iup_delta, iup_delta_optimize

PACKAGE = Path("node_modules/@fontsource-variable/newsreader/files")
FONTS = Path("public/fonts")
# Between the sizes of text and of headlines, so that one file serves both.
OPTICAL_SIZE = 26
CHARACTERS = (
    [*range(0x20, 0x7F), *range(0xA0, 0xAA), 0xAB, 0xAD, 0xAE, 0xB0, 0xB1, 0xB7, *range(0xBB, 0x100), 0x152, 0x153]
    + [0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x2032, 0x2033, 0x2039, 0x203A]
    + [0x20AC, 0x2212]
)
LEFT_OUT = {0xA4, 0xA6}
# Beside these nothing is moved: they hardly stand next to a letter.
NOT_KERNED = "#$%&*+/<=>@[\\]^_`{|}~¡¢£¥§¨©®°±¼½¾¿×÷•′″€−"
# What no eye sees: at 60 px these are a half and a fifth of a pixel.
KERN_STEP, KERN_TOLERANCE = 16, 16
OUTLINE_STEP, OUTLINE_TOLERANCE = 4, 6


def subsetted(face: TTFont) -> TTFont:
    options = subset.Options()
    options.layout_features = ["kern", "liga", "pnum", "tnum"]
    options.name_IDs = [1, 2]
    options.notdef_outline = True
    options.hinting = False
    options.drop_tables += ["STAT", "HVAR"]  # widths are in the outlines' deltas too
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=set(CHARACTERS) - LEFT_OUT)
    subsetter.subset(face)
    return face


def opened(style: str, **axes) -> TTFont:
    face = TTFont(PACKAGE / f"newsreader-latin-standard-{style}.woff2", recalcTimestamp=False)
    face.flavor = None
    return instantiateVariableFont(subsetted(face), {"opsz": OPTICAL_SIZE, **axes})


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


def grouped(rows: np.ndarray) -> list[list[int]]:
    """Rows that differ nowhere by more than twice the tolerance, together."""
    groups: list[dict] = []
    for number, row in enumerate(rows):
        best = None
        for group in groups:
            low, high = np.minimum(group["low"], row), np.maximum(group["high"], row)
            spread = (high - low).max()
            if spread <= 2 * KERN_TOLERANCE and (best is None or spread < best[0]):
                best = (spread, group, low, high)
        if best is None:
            groups.append({"rows": [number], "low": row.copy(), "high": row.copy()})
        else:
            _, group, group["low"], group["high"] = best
            group["rows"].append(number)
    return [group["rows"] for group in groups]


def stepped(values: np.ndarray) -> np.ndarray:
    return np.round(values / KERN_STEP) * KERN_STEP


def leveled(values: np.ndarray, groups: list[list[int]]) -> np.ndarray:
    level = values.copy()
    for rows in groups:
        level[rows] = stepped((values[rows].max(0) + values[rows].min(0)) / 2)
    return level


def kerned(face: TTFont, values: np.ndarray) -> TTFont:
    """Instead of pairs and how they change with the weight: classes, the same at every weight."""
    values = stepped(values)
    firsts = grouped(values)
    values = leveled(values, firsts)
    seconds = grouped(values.T)
    values = leveled(values.T, seconds).T
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
    for name, variations in face["gvar"].variations.items():
        points, control = outlines._getCoordinatesAndControls(name, widths)
        for variation in variations:
            moves = list(variation.coordinates)
            if any(move is None for move in moves):
                moves = iup_delta(moves, points, control.endPts) if control.numberOfContours >= 0 else moves
            moves = [tuple(round(way / OUTLINE_STEP) * OUTLINE_STEP for way in move or (0, 0)) for move in moves]
            if control.numberOfContours >= 0:
                moves = iup_delta_optimize(moves, points, control.endPts, tolerance=OUTLINE_TOLERANCE)
            variation.coordinates = moves
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


def main() -> None:
    light, bold = (kerning(opened("normal", wght=weight)) for weight in (400, 700))
    roman = opened("normal", wght=(400, 700))
    written(thinned(kerned(roman, light * 0.65 + bold * 0.35)), "newsreader-latin")
    italic = opened("italic", wght=400)
    written(kerned(italic, kerning(italic)), "newsreader-latin-italic")


main()
