import fc from 'fast-check';

/** Letters, marks, signs and spaces that meet in office documents, thrown together at random. */
export const anyText = fc.string({
  unit: fc.constantFrom(
    ...'กขคงจทนบพมรศสอฮะาำัิีืุู็่้๊๋์ํฺเแโใไฤๅๆฯ๐๕5aB .,:()[]/-_"\u00a0\u200b\u00ad\uf701\uf70a\uf70f',
  ),
});

/** As `anyText`, with any character of Unicode besides. */
export const anyUnicode = fc.oneof(anyText, fc.string({ unit: 'binary' }));

/** Words of the manual in any order, spaces and marks between. */
export const officeText = fc
  .array(
    fc.constantFrom(
      ...[
        'การ',
        'จัดทำ',
        'แผน',
        'เทคโนโลยี',
        'สารสนเทศ',
        'เพื่อ',
        'พ.ศ. 2550',
        'สพฐ.',
        ' ',
        'ๆ',
        'ฯ',
        '(',
        ')',
        '/',
        '3-6',
        'ICT',
        '"',
      ],
    ),
  )
  .map((words) => words.join(''));
