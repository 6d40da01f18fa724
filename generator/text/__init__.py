"""What is true of Chinese text whatever the document: folding, numerals, sentences, typography."""
