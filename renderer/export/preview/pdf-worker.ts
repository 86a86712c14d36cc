/** pdf.js at work, in a file of our own: the window's policy knows no other. */
// oxlint-disable-next-line import/no-unassigned-import
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
