"""Plan Reader: Chinese government plans as a bilingual, searchable site."""
