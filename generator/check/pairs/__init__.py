"""The checks of a translation: each looks at sentences in both languages, side by side."""
