"""Raw bytes to editions: decode, clean, read the metadata, write Markdown, keep the receipt."""
