// Without a mouse, only what has the focus can be scrolled.
for (const wide of document.querySelectorAll('pre > code, .table-wrapper')) {
    if (wide.scrollWidth > wide.clientWidth) {
        wide.tabIndex = 0;
    }
}
