/* Plain old JavaScript on purpose: it must run where nothing else of this product does.
   Chrome 111, Safari 16.4, Firefox 128 know both of these; older ones lack at least one. */
(function () {
  var css = window.CSS
  var able = css && css.supports && css.registerProperty && css.supports('color', 'color-mix(in srgb, red, blue)')
  if (able && 'noModule' in document.createElement('script')) return
  var notice = document.getElementById('old-browser')
  if (notice) notice.removeAttribute('hidden')
})()
