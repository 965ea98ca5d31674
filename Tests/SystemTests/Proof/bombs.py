"""Makes small files that grow when they are read, one of each kind, into the folder that is given. All of it is ours."""
import bz2
import gzip
import io
import lzma
import os
import random
import sys
import tarfile
import zipfile
import zlib

folder = sys.argv[1]


def put(name, data):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode())


def packed(members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


def zeros(packer, count):
    """Packed in pieces, so that making it needs no memory."""
    return b"".join([packer.compress(bytes(1 << 20)) for _ in range(count)] + [packer.flush()])


# Archives: one large member, archives in archives, many members, what packs a single file.
put("zeros.zip", packed([("zeros.bin", bytes(300 << 20))]))
# Each archive differs, or the second would be a duplicate of the first and never be opened.
put("nested.zip", packed([("%d.zip" % a, packed([("%d.zip" % b, packed([("%d.txt" % c, b"%d %d %d" % (a, b, c) + bytes(30 << 20))
                                                                        for c in range(4)])) for b in range(3)])) for a in range(3)]))
deep = b"the innermost"
for level in range(40):
    deep = packed([("%d.zip" % level if level else "letter.txt", deep)])
put("deep.zip", deep)
put("many.zip", packed([("%d" % number, b"") for number in range(11000)]))
put("ratio.zip", packed([("%d.txt" % number, b"%d" % number + bytes(20 << 20)) for number in range(54)]))
put("zeros.gz", zeros(zlib.compressobj(1, zlib.DEFLATED, 31), 300))
put("zeros.bz2", zeros(bz2.BZ2Compressor(9), 300))
put("zeros.xz", zeros(lzma.LZMACompressor(preset=0), 300))
put("dictionary.xz", lzma.compress(b"small", filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 30}]))
tar = io.BytesIO()
with tarfile.open(fileobj=tar, mode="w:gz", compresslevel=1) as archive:
    for number in range(2):
        member = tarfile.TarInfo("%d.bin" % number)
        member.size = 270 << 20
        archive.addfile(member, open("/dev/zero", "rb"))
put("zeros.tar.gz", tar.getvalue())
twice = gzip.compress(zeros(zlib.compressobj(1, zlib.DEFLATED, 31), 300))
put("twice.gz", gzip.compress(twice))

# Markup: entities, depth, attributes, width.
laughs = "".join('<!ENTITY l%d "%s">' % (number, "&l%d;" % (number - 1) * 10) for number in range(1, 12))
put("laughs.xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">%s]><a>&l11;</a>' % laughs)
put("quadratic.xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "%s">]><a>%s</a>' % ("b" * 100000, "&b;" * 50000))
put("deep.xml", '<?xml version="1.0"?>' + "<a>" * 1000000)
put("attributes.xml", '<?xml version="1.0"?><a%s/>' % "".join(' a%d=""' % number for number in range(400000)))
put("deep.json", "[" * 1000000)
put("objects.json", '{"a":' * 200000 + "1" + "}" * 200000)
put("wide.json", "[" + "1," * 8000000 + "1]")
put("deep.html", "<!doctype html>" + "<div>" * 400000 + "words")
put("formatting.html", "<!doctype html>" + "<p><b><i><a href=x>" * 40000 + "words")
put("table.html", "<!doctype html><table>" + "<tr><td colspan=1000 rowspan=65534>a" * 20000)
put("entities.html", "<!doctype html><p>" + "&CounterClockwiseContourIntegral;" * 400000)
put("deep.md", "# a title\n\n" + ">" * 400000 + " words\n\n" + "[" * 200000 + "](" * 200000)
put("deep.rtf", "{\\rtf1\\ansi " + "{\\b " * 1000000 + "words")
put("binary.rtf", "{\\rtf1\\ansi words\\bin2147483647 more}")
put("cells.rtf", "{\\rtf1\\ansi " + "\\trowd\\cellx1\\intbl a\\cell " * 400000 + "\\row}")

# Mail: parts in parts, many parts, long headers.
head = "From: a@example.org\nTo: b@example.org\nSubject: s\nMIME-Version: 1.0\n"
nest = "".join("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(20000))
put("deep.eml", head + nest + "\nwords\n")
put("forwarded.eml", head + "Content-Type: message/rfc822\n\n" * 20000 + "\nwords\n")
part = "--m\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nx\n"
put("parts.eml", head + "Content-Type: multipart/mixed; boundary=m\n\n" + part * 11000 + "--m--\n")
put("header.eml", head + "X-Long: " + "=?utf-8?Q?=C3=A9?= " * 500000 + "\n\nwords\n")
put("addresses.eml", head.replace("b@example.org", "(" * 500000 + "b@example.org," * 200000) + "\nwords\n")


def pdf(objects):
    text = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(text))
        text += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(text)
    text += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    text += b"".join(b"%010d 00000 n \n" % place for place in places)
    return text + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def stream(data, filters=b"/FlateDecode"):
    return b"<</Length %d/Filter[%s]>>\nstream\n%s\nendstream" % (len(data), filters, data)


page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>"
font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
catalog = b"<</Type/Catalog/Pages 2 0 R>>"
one = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
put("count.pdf", pdf([catalog, b"<</Type/Pages/Kids[3 0 R]/Count 2147483647>>", page, font, stream(zlib.compress(b""))]))
put("shared.pdf", pdf([catalog, b"<</Type/Pages/Kids[%s]/Count 200000>>" % (b"3 0 R " * 200000), page, font,
                       stream(zlib.compress(b"BT /F 12 Tf 72 72 Td (words) Tj ET"))]))
put("loop.pdf", pdf([catalog, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"]))
put("stream.pdf", pdf([catalog, one, page, font, stream(zeros(zlib.compressobj(1), 500))]))
put("twice.pdf", pdf([catalog, one, page, font,
                      stream(zlib.compress(zeros(zlib.compressobj(1), 500)), b"/FlateDecode/FlateDecode")]))
put("text.pdf", pdf([catalog, one, page, font,
                     stream(zlib.compress(b"BT /F 12 Tf 72 72 Td " + b"(words) Tj " * 5000000 + b"ET"))]))
put("dictionary.pdf", pdf([b"<<" + b"/A[" * 500000]))
form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 11>>\nstream\n/X Do /X Do\nendstream"
put("forms.pdf", pdf([catalog, one, page.replace(b"/Font", b"/XObject<</X 6 0 R>>/Font"), font,
                      stream(zlib.compress(b"/X Do /X Do")), form]))

# Office: parts that expand, cells far apart, shared strings, columns that repeat.
kinds = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">%s</Types>'
bonds = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>'
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word(body):
    return packed([
        ("[Content_Types].xml", kinds % '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'),
        ("_rels/.rels", bonds % '<Relationship Id="a" Type="%s/officeDocument" Target="word/document.xml"/>' % office),
        ("word/document.xml", '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>' % body),
    ])


def sheet(rows, strings=""):
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    return packed([
        ("[Content_Types].xml", kinds % ('<Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/><Override PartName="/xl/worksheets/a.xml" ContentType="%sworksheet+xml"/><Override PartName="/xl/s.xml" ContentType="%ssharedStrings+xml"/>' % (kind, kind, kind))),
        ("_rels/.rels", bonds % '<Relationship Id="a" Type="%s/officeDocument" Target="xl/workbook.xml"/>' % office),
        ("xl/workbook.xml", '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>' % (main, office)),
        ("xl/_rels/workbook.xml.rels", bonds % ('<Relationship Id="a" Type="%s/worksheet" Target="worksheets/a.xml"/><Relationship Id="b" Type="%s/sharedStrings" Target="s.xml"/>' % (office, office))),
        ("xl/worksheets/a.xml", '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (main, rows)),
        ("xl/s.xml", '<sst xmlns="%s">%s</sst>' % (main, strings)),
    ])


put("words.docx", word("<w:p>" + "<w:r><w:t>words </w:t></w:r>" * 8000000 + "</w:p>"))
put("deep.docx", word("<w:tbl><w:tr><w:tc>" * 100000))
put("laughs.docx", packed([("[Content_Types].xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">%s]><a>&l11;</a>' % laughs),
                           ("word/document.xml", "x")]))
put("sparse.xlsx", sheet("".join('<row r="%d"><c r="XFD%d"><v>1</v></c></row>' % (n, n) for n in range(1, 1048577, 7))))
put("far.xlsx", sheet('<row r="4294967295"><c r="ZZZZZZZZ4294967295"><v>1</v></c></row>'))
long = "<si><t>%s</t></si>" % ("a" * 32767)
put("strings.xlsx", sheet('<row>' + '<c t="s"><v>0</v></c>' * 400000 + "</row>", long))
put("distinct.xlsx", sheet("<row/>", "".join("<si><t>%d</t></si>" % number for number in range(3000000))))
spaces = " ".join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (name, name) for name in ("office", "text", "table"))


def open_document(kind, body):
    return packed([("mimetype", "application/vnd.oasis.opendocument." + kind),
                   ("content.xml", "<office:document-content %s><office:body>%s</office:body></office:document-content>" % (spaces, body))])


cell = '<table:table-cell table:number-columns-repeated="1000000000"><text:p>a</text:p></table:table-cell>'
put("repeated.ods", open_document("spreadsheet", '<office:spreadsheet><table:table table:name="S"><table:table-row table:number-rows-repeated="1000000000">%s</table:table-row></table:table></office:spreadsheet>' % cell))
put("spaces.odt", open_document("text", '<office:text><text:p>a%s</text:p></office:text>' % ('<text:s text:c="2147483647"/>' * 1000)))
put("deep.odt", open_document("text", "<office:text>" + "<text:section>" * 200000))

# Text: a row or a line of 100 MB, a table of columns only, an encoding that grows.
put("row.csv", "Name,Age\n" + "a," * (50 << 20))
put("quote.csv", 'Name,Age\n"' + "a\n" * (50 << 20))
put("columns.csv", "\n".join("," * 16000 for _ in range(3000)))
put("line.txt", b"words " * (16 << 20))
put("marks.txt", "e" + "\u0301" * 4000000)
put("noise.txt", bytes(random.Random(1).randrange(128, 256) for _ in range(1 << 20)))
